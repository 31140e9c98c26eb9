package kz.aiqyn.bench.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.oversight.assignment.ManyAssignments;
import kz.aiqyn.oversight.meeting.ManyMeetings;

/// How long pages of assignments and of meetings take with 200,000 assignments of 40 bodies and 2,000 meetings of eight
/// questions.
///
///     AssignmentLoad [200000] [2000]
final class AssignmentLoad {

    private static final int BODIES = 40;
    private static final int QUESTIONS = 8;
    private static final String STAFF = "/kk/staff/assignments";
    private static final String OPEN = "/kk/assignments";
    private static final String MEETINGS = "/kk/staff/meetings";
    private static final String BODY = "body-7";

    private AssignmentLoad() {}

    /// @param arguments how many assignments, and how many meetings
    static void main(String[] arguments) throws IOException {
        int assignments = arguments.length == 0 ? 200_000 : Integer.parseInt(arguments[0]);
        int meetings = arguments.length < 2 ? 2_000 : Integer.parseInt(arguments[1]);
        List<String> bodies = new ArrayList<>();
        StringBuilder units = new StringBuilder("code,kato,name_kk,name_ru,name_en,kind,parent,from,to\n");
        units.append("oblast,100000000,Облыс,Область,Oblast,oblast,,,\n");
        for (int body = 0; body < BODIES; body++) {
            String code = "body-" + body;
            bodies.add(code);
            units.append("%1$s,10%2$03d0000,Аудан %2$d,Район %2$d,District %2$d,district,oblast,,%n"
                    .formatted(code, 100 + body));
        }
        try (LoadedServer server = new LoadedServer(units.toString())) {
            server.fill(
                    () -> {
                        ManyAssignments.fill(server.database(), bodies, assignments, "load");
                        ManyMeetings.fill(server.database(), bodies, meetings, QUESTIONS);
                    },
                    "assignment.assignment",
                    "assignment.extension",
                    "meeting.meeting",
                    "meeting.item",
                    "meeting.decision");
            long assignment = number(server, "assignment.assignment where state = 'accepted'");
            long promised = number(server, "assignment.promise");
            long meeting = number(server, "meeting.meeting where held_on < calendar.today() - 1");
            server.ask(List.of(
                    STAFF,
                    STAFF + "?organisation=" + BODY,
                    STAFF + "?state=accepted",
                    STAFF + "?facet=overdue",
                    STAFF + "?facet=asked",
                    STAFF + "?facet=unproven",
                    STAFF + "?q=мектепті",
                    STAFF + "-board",
                    STAFF + "-calendar",
                    STAFF + "/" + assignment,
                    STAFF + "-discipline",
                    STAFF + "-discipline?organisation=" + BODY,
                    "/kk/staff/sections/assignment",
                    OPEN,
                    OPEN + "?facet=overdue",
                    OPEN + "/" + promised,
                    OPEN + "-discipline",
                    MEETINGS,
                    MEETINGS + "/" + meeting,
                    "/kk/staff/sections/meetings",
                    "/kk/meetings",
                    "/kk/meetings/" + meeting,
                    "/kk/staff"));
        }
        System.exit(0);
    }

    /// The last id of a table.
    private static long number(LoadedServer server, String table) {
        return server.database()
                .sql("select max(id) from " + table)
                .query(Long.class)
                .single();
    }
}
