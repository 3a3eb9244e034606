package org.gainsay.exchange.incoming;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.ExternalId;
import org.gainsay.ledger.ExternalIds;
import org.gainsay.ledger.Recorded;
import org.jspecify.annotations.Nullable;

/** A record that an item names: one that is here, or one that is stored with the first item that names it. */
final class Ref {

    private final @Nullable Maker make;
    private final List<ExternalId> ids;
    private @Nullable UUID id;

    /** Makes the record, once all that it names is stored. */
    interface Maker {
        Recorded with(Writer writer);
    }

    /** The hands of an act. */
    record Writer(Entry entry, ExternalIds externalIds) {

        @Nullable
        UUID idOf(@Nullable Ref ref) {
            return ref == null ? null : ref.stored(this);
        }
    }

    private Ref(@Nullable UUID id, @Nullable Maker make, List<ExternalId> ids) {
        this.id = id;
        this.make = make;
        this.ids = List.copyOf(ids);
    }

    static Ref to(UUID id) {
        return new Ref(id, null, List.of());
    }

    static Ref toNew(List<ExternalId> ids, Maker make) {
        return new Ref(null, make, ids);
    }

    /** Its id; null: it is not stored yet. */
    @Nullable
    UUID id() {
        return id;
    }

    /** Whether it comes with the document. */
    boolean isNew() {
        return make != null;
    }

    UUID stored(Writer writer) {
        if (id == null) {
            Recorded made = writer.entry().create(Objects.requireNonNull(make).with(writer));
            writer.externalIds().give(made, ids);
            id = made.id();
        }
        return id;
    }
}
