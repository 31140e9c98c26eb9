package kz.aiqyn.base.intake;

/// A field that is filled in beside a file.
///
/// @param label key of its label, to which `.hint` leads to a hint where there is one; empty when it is the kind's
/// `<words>.field.<name>`
public record FileField(String name, Type type, boolean needed, String label) {

    /// What is filled in.
    public enum Type {
        TEXT,
        DAY,
        /// A day that is today's unless another is given.
        TODAY,
        CHECK
    }

    public static FileField text(String name) {
        return new FileField(name, Type.TEXT, true, "");
    }

    public static FileField day(String name) {
        return new FileField(name, Type.DAY, true, "");
    }

    public static FileField today(String name) {
        return new FileField(name, Type.TODAY, true, "");
    }

    public static FileField check(String name) {
        return new FileField(name, Type.CHECK, false, "");
    }

    public FileField optional() {
        return new FileField(name, type, false, label);
    }

    /// The same under a label that the module has already.
    public FileField labelled(String key) {
        return new FileField(name, type, needed, key);
    }

    public boolean isDay() {
        return type == Type.DAY || type == Type.TODAY;
    }

    /// Key of its label in forms of a kind of file.
    public String label(FileKind kind) {
        return label.isEmpty() ? kind.words() + ".field." + name : label;
    }
}
