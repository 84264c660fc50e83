"""An assessment composed once into blocks that every format renders."""
