"""Programs to run: ``python -m bpcore.examples.mnist`` trains a network on handwritten digits."""
