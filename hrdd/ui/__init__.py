"""The screens' parts; the only place of the package that knows Streamlit."""
