package kz.aiqyn.base.intake;

/// A field that is filled in beside a file. Its label is at the kind's `<words>.field.<name>`.
public record FileField(String name, Type type, boolean needed) {

    /// What is filled in.
    public enum Type {
        TEXT,
        DAY,
        CHECK
    }

    public static FileField text(String name) {
        return new FileField(name, Type.TEXT, true);
    }

    public static FileField day(String name) {
        return new FileField(name, Type.DAY, true);
    }

    public static FileField check(String name) {
        return new FileField(name, Type.CHECK, false);
    }

    public FileField optional() {
        return new FileField(name, type, false);
    }
}
