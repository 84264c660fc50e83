"""One box."""

import streamlit as st

st.text_input("Anything", key="anything")
