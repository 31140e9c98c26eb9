package kz.aiqyn.register.investment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.keeping.Keeping;
import kz.aiqyn.base.record.RecordProposed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Makes a project of what another module proposes, in the proposal's own transaction; both lead to each other.
@Component
class ProposedProjects {

    /// What a proposal calls a project.
    static final String KIND = "investment.project";

    private final Projects projects;
    private final ProjectChanges changes;
    private final Keeping keeping;

    ProposedProjects(Projects projects, ProjectChanges changes, Keeping keeping) {
        this.projects = projects;
        this.changes = changes;
        this.keeping = keeping;
    }

    /// What is there already is not made again.
    @EventListener
    void take(RecordProposed proposed) {
        if (!proposed.kind().equals(KIND)) {
            return;
        }
        BigDecimal sum = Optional.ofNullable(proposed.money()).orElse(BigDecimal.ZERO);
        InvestmentProject project = new InvestmentProject(
                0,
                proposed.organisation(),
                proposed.title(),
                Branch.OTHER,
                Investor.UNKNOWN,
                ProjectPlace.UNKNOWN,
                new InvestmentProject.Promised("", sum, 0),
                InvestmentProject.Life.NEW,
                proposed.from(),
                1,
                keeping.now());
        if (projects.same(project).isEmpty()) {
            List<Promise> promises = Optional.ofNullable(proposed.term())
                    .filter(term -> !term.isBefore(keeping.today()))
                    .map(term -> List.of(new Promise(1, keeping.today(), term, "")))
                    .orElse(List.of());
            changes.add(new ProjectDossier(project, promises, List.of(), List.of(), List.of()), 0);
        }
    }
}
