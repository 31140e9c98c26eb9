package kz.aiqyn.base.intake.page;

import java.util.concurrent.atomic.AtomicReference;
import kz.aiqyn.base.intake.FileKind;
import kz.aiqyn.base.job.JobEnd;
import kz.aiqyn.base.job.JobKind;
import kz.aiqyn.base.job.JobRun;
import org.springframework.stereotype.Component;

/// Takes a file that was confirmed. Files of one kind are taken one after another.
@Component
class TakeFile implements JobKind<TakeFile.Confirmed> {

    static final String CODE = "intake.take";

    private final Intake intake;
    private final FileKinds kinds;

    TakeFile(Intake intake, FileKinds kinds) {
        this.intake = intake;
        this.kinds = kinds;
    }

    /// @param kind code of the file's kind
    /// @param number under which the file is kept
    /// @param seen digest of the changes that were confirmed
    record Confirmed(String kind, long number, String seen) {}

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Class<Confirmed> data() {
        return Confirmed.class;
    }

    @Override
    public String lane(Confirmed confirmed) {
        return "intake/" + confirmed.kind();
    }

    @Override
    public JobEnd run(Confirmed confirmed, JobRun run) {
        FileKind kind = kinds.get(confirmed.kind());
        run.at("intake.job.taking", 0, 0);
        AtomicReference<JobEnd> end = new AtomicReference<>(JobEnd.done(kind.back()));
        intake.confirm(kind, confirmed.number(), confirmed.seen(), refused -> {
            end.set(refused.isEmpty() ? JobEnd.done(kind.back()) : JobEnd.failed(refused));
            run.end(end.get());
        });
        return end.get();
    }
}
