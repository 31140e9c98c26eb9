package kz.aiqyn.rating.edition.life;

import java.util.List;
import java.util.stream.Stream;
import kz.aiqyn.engine.text.Characters;
import kz.aiqyn.engine.text.Phrase;

/// What is wrong with words that stay beside an edition for ever.
final class WrittenWords {

    private WrittenWords() {}

    /// That one of the texts is too long, or holds a character that nobody sees; nothing when all can be
    /// read.
    static List<Phrase> wrong(String... texts) {
        return Stream.of(texts).flatMap(WrittenWords::wrong).distinct().toList();
    }

    private static Stream<Phrase> wrong(String text) {
        Stream<Phrase> endless = text.length() > ObjectionProcedure.LONGEST
                ? Stream.of(Phrase.of("edition.refused.words", ObjectionProcedure.LONGEST))
                : Stream.empty();
        return Stream.concat(Characters.problem(text).stream(), endless);
    }
}
