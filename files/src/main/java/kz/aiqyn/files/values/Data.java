package kz.aiqyn.files.values;

import kz.aiqyn.engine.panel.Panel;
import kz.aiqyn.engine.unit.Units;

/// Values of all files as one panel, with the registry that it follows.
public record Data(Panel panel, Units units) {}
