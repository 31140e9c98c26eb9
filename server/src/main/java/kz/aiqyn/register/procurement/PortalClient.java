package kz.aiqyn.register.procurement;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.Shown;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Asks the state portal's GraphQL service for the objects of one customer, a page after another.
@Component
class PortalClient {

    private static final int FORBIDDEN = 403;
    private static final int UNAUTHORISED = 401;
    private static final int OK = 200;

    /// What is asked for, with the field that names the customer.
    enum Asked {
        PLANS("Plans", "subjectBiin", """
                id rootrecordId subjectBiin nameKz nameRu refTradeMethodsId refMonthsId plnPointYear refPlnPointStatusId \
                refSubjectTypeId refEnstruCode refAbpCode amount timestamp"""),
        LOTS("Lots", "customerBin", """
                id lotNumber refLotStatusId lastUpdateDate amount nameKz nameRu customerBin trdBuyId trdBuyNumberAnno \
                refTradeMethodsId pointList"""),
        ANNOUNCEMENTS("TrdBuy", "orgBin", """
                id numberAnno nameKz nameRu totalSum orgBin refTradeMethodsId refBuyStatusId publishDate startDate endDate \
                itogiDatePublic"""),
        CONTRACTS("Contract", "customerBin", """
                id parentId rootId trdBuyId trdBuyNumberAnno contractNumber contractSum contractSumWnds faktSum signDate \
                planExecDate faktExecDate customerBin supplierBiin refContractStatusId faktTradeMethodsId descriptionKz \
                descriptionRu Supplier { bin nameKz nameRu } ContractUnits { id lotId plnPointId totalSum ksSum } \
                Acts { id number approveDate sum }""");

        private final String list;
        private final String customer;
        private final String fields;

        Asked(String list, String customer, String fields) {
            this.list = list;
            this.customer = customer;
            this.fields = fields;
        }

        String list() {
            return list;
        }

        private String query() {
            return "query($bin: String, $limit: Int, $after: Int) { %1$s(filter: {%2$s: $bin}, limit: $limit, after: $after) { %3$s } }"
                    .formatted(list, customer, fields);
        }
    }

    private final PortalSettings settings;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    PortalClient(PortalSettings settings) {
        this.settings = settings;
    }

    /// Hands over every page of a customer's objects.
    ///
    /// @throws PortalFailure when the portal does not answer, refuses, or says something else than pages
    void pages(Asked asked, String bin, Consumer<JsonNode> to) {
        long after = 0;
        boolean more = true;
        while (more) {
            JsonNode answer = ask(asked, bin, after);
            JsonNode objects = answer.path("data").path(asked.list());
            if (!objects.isArray()) {
                throw new PortalFailure(Phrase.of("procurement.pull.answer", Shown.of(answer.toString())));
            }
            to.accept(objects);
            JsonNode page = answer.path("extensions").path("pageInfo");
            long last = page.path("lastId").asLong(0);
            more = page.path("hasNextPage").asBoolean(false);
            if (more && last == after) {
                throw new PortalFailure(Phrase.of("procurement.pull.circle", String.valueOf(last)));
            }
            after = last;
        }
    }

    private JsonNode ask(Asked asked, String bin, long after) {
        Map<String, Object> body = Map.of(
                "query",
                asked.query(),
                "variables",
                after == 0
                        ? Map.of("bin", bin, "limit", settings.page())
                        : Map.of("bin", bin, "limit", settings.page(), "after", after));
        Phrase why = Phrase.of("procurement.pull.silent");
        for (int i = 0; i < settings.tries(); i++) {
            try {
                HttpResponse<String> response = client.send(
                        HttpRequest.newBuilder(settings.address())
                                .timeout(settings.timeout().multipliedBy(1L << i))
                                .header("Authorization", "Bearer " + settings.token())
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(PortalReader.JSON.writeValueAsString(body)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                if (List.of(UNAUTHORISED, FORBIDDEN).contains(response.statusCode())) {
                    throw new PortalFailure(Phrase.of("procurement.pull.token"));
                }
                if (response.statusCode() == OK) {
                    return read(response.body());
                }
                why = Phrase.of("procurement.pull.status", response.statusCode());
            } catch (IOException e) { // slow, or gone: asked again, and told when that does not help
                why = Phrase.of("procurement.pull.silent");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new PortalFailure(Phrase.of("procurement.pull.silent"));
            }
        }
        throw new PortalFailure(why);
    }

    private static JsonNode read(String body) {
        try {
            JsonNode answer = PortalReader.JSON.readTree(body);
            JsonNode errors = answer.path("errors");
            if (errors.isArray() && !errors.isEmpty()) {
                throw new PortalFailure(Phrase.of(
                        "procurement.pull.error",
                        Shown.of(errors.get(0).path("message").asString(""))));
            }
            return answer;
        } catch (JacksonException e) {
            throw new PortalFailure(Phrase.of("procurement.pull.answer", Shown.of(body)));
        }
    }
}
