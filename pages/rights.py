"""Rights: the human rights a product can touch, and the groups often hit first."""

from hrdd.ui import frame, library

frame.open_library("rights")

library.rights()
library.groups()
