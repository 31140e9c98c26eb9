package kz.aiqyn.register.procurement;

/// Whether a seller is a monopoly by law.
record Monopoly(String bin, String name, boolean isOne) {}
