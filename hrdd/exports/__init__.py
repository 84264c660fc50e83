"""Files that leave the workbook, and files that come back."""
