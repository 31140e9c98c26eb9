package kz.aiqyn.rating.edition.store;

import java.util.List;
import kz.aiqyn.engine.text.Phrase;

/// Phrases as a text that reads back as the same phrases.
public final class Phrases {

    private Phrases() {}

    public static String write(List<Phrase> phrases) {
        JsonText json = new JsonText();
        PhraseJson.write(json, phrases);
        return json.toString();
    }

    public static List<Phrase> read(String text) {
        return JsonRead.list(JsonRead.tree(text), PhraseJson::read);
    }
}
