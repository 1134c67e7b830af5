package dev.masthead.duplicates;

import dev.masthead.background.BackgroundWork;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;

/** Gives articles a signature that were stored before there were any; those without one have no copies. */
@ApplicationScoped
public class MissingSignatures implements BackgroundWork {
    private static final int BATCH = 100;

    private final DuplicateRepository repository;

    public MissingSignatures(DuplicateRepository repository) {
        this.repository = repository;
    }

    @Override
    public String failure() {
        return "Signatures of older articles could not be made";
    }

    @Override
    public boolean recurs() {
        return false;
    }

    @Override
    public OptionalLong next(long behind) {
        List<DuplicateRepository.Unsigned> batch = QuarkusTransaction.requiringNew()
                .call(() -> {
                    List<DuplicateRepository.Unsigned> articles = repository.unsigned(behind, BATCH);
                    articles.forEach(a -> repository.add(a.id(), Signature.of(a.text())));
                    return articles;
                });
        return batch.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(batch.get(batch.size() - 1).seq());
    }
}
