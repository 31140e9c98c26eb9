package kz.aiqyn.files.export;

import java.util.List;

/// The dictionaries of the tables that one part of the program hands out.
public record Dictionaries(List<Dictionary> list) {

    public Dictionaries {
        list = List.copyOf(list);
    }

    public static Dictionaries of(Dictionary... dictionaries) {
        return new Dictionaries(List.of(dictionaries));
    }
}
