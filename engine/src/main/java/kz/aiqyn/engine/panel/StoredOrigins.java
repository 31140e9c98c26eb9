package kz.aiqyn.engine.panel;

import java.util.List;

/// Origins of stored values, texts by number.
record StoredOrigins(List<String> texts, int[] source, int[] note, int[] file, int[] row) {

    Origin at(int index) {
        return new Origin(texts.get(source[index]), texts.get(note[index]), texts.get(file[index]), row[index]);
    }
}
