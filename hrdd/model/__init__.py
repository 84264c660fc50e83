"""What is said in an assessment: each field declared once, for table, check, JSON and schema alike."""
