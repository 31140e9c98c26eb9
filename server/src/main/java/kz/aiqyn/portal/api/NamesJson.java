package kz.aiqyn.portal.api;

import kz.aiqyn.engine.text.Names;

/// A name in three languages.
record NamesJson(String kk, String ru, String en) {

    static NamesJson of(Names names) {
        return new NamesJson(names.kk(), names.ru(), names.en());
    }
}
