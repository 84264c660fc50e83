"""How fast the workbook is, as ratios that hold on any machine; each figure has a budget and ends with 1 beyond it."""
