// A program of nothing.
