package kz.aiqyn.citizen.mistake;

import java.time.Instant;

/// What a reader found wrong.
///
/// @param id 0 before it is kept
/// @param language code of the language in which they read
/// @param page its address without the language; empty where the reader named none
/// @param contact how to reach them; empty when they did not say, and after it was answered or closed
record Mistake(
        long id, String language, String page, String words, String contact, MistakeState state, Instant sentAt) {

    static final int LONGEST = 2000;
    static final int LONGEST_CONTACT = 120;

    String subject() {
        return "mistake:" + id;
    }
}
