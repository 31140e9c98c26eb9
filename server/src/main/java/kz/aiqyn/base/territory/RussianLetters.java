package kz.aiqyn.base.territory;

import kz.aiqyn.files.table.Spelling;

/// Kazakh letters as they are typed where the keyboard has only Russian ones: whoever searches finds names so, too.
public final class RussianLetters {

    /// Letters that are taken for another.
    public static final String KAZAKH = "әғқңөұүһіё";

    /// What each is taken for.
    public static final String RUSSIAN = "агкноуухие";

    private RussianLetters() {}

    /// A text in small letters, all of them Russian where it is Kazakh.
    public static String of(String text) {
        StringBuilder russian = new StringBuilder();
        for (char letter : Spelling.fold(text).toCharArray()) {
            int at = KAZAKH.indexOf(letter);
            russian.append(at < 0 ? letter : RUSSIAN.charAt(at));
        }
        return russian.toString();
    }
}
