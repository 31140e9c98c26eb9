package kz.aiqyn.oversight.meeting;

import java.util.List;
import java.util.Map;
import kz.aiqyn.base.audit.BoundRecords;
import kz.aiqyn.base.audit.BoundTable;
import org.springframework.stereotype.Component;

/// What was on an agenda, who was there and what was decided is never to be changed without a trace.
@Component
class MeetingBinding implements BoundRecords {

    @Override
    public List<BoundTable> tables() {
        return List.of(
                BoundTable.of("meeting.meeting", "id", """
                        kind, name_kk, name_ru, name_en, held_on, starts, place, video, chair, quorum, state, number, \
                        sequence, present, signed_at, begun_at, ended_at, approved_on, intake, version, changed_at"""),
                BoundTable.of("meeting.item", "item", """
                        meeting, place, kind, name_kk, name_ru, name_en, organisation, speaker, minutes, why_kk, why_ru, \
                        why_en, local, section, section_of, begun_at, ended_at, heard, intake, version, changed_at"""),
                BoundTable.of("meeting.decision", "decision", """
                        meeting, item, text, organisation, helping, term, controller, controlled_by, indicator, promised, became, \
                        became_local, intake, version, changed_at"""),
                BoundTable.of(
                        "meeting.attendee",
                        "meeting, organisation",
                        "way, presence, person, intake, version, changed_at"),
                BoundTable.of("meeting.frozen", "meeting, item, language", "title, parts, digest, changed_at"),
                BoundTable.of("meeting.rule", "kind, rule", "most, least, version, changed_at"));
    }

    @Override
    public Map<String, String> unbound() {
        return Map.of("meeting.counter", "the last number given in a year; numbers stand with their protocols");
    }
}
