package org.gainsay.source;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;
import org.gainsay.assessment.Letter;
import org.gainsay.ledger.Gate;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Recorded;
import org.gainsay.ledger.Touch;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Anybody who speaks or publishes. */
@Entity
@Table(name = "source")
public class Source extends Recorded {

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private SourceKind sourceKind = SourceKind.PERSON;

    private String name = "";

    private @Nullable String title;

    private @Nullable String country;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> aliases = List.of();

    @Enumerated(EnumType.STRING)
    private @Nullable Letter reliability;

    private boolean sealed;

    @Column(name = "identity_sha256")
    private @Nullable String identitySha256;

    /** For the persistence provider. */
    protected Source() {}

    /** A new one, to be recorded by the ledger. */
    public Source(
            SourceKind sourceKind,
            String name,
            @Nullable String title,
            @Nullable String country,
            List<String> aliases,
            @Nullable Letter reliability) {
        this.sourceKind = sourceKind;
        this.name = name;
        this.title = title;
        this.country = country;
        this.aliases = List.copyOf(aliases);
        this.reliability = reliability;
    }

    /** A new one from another ledger, whose desk may have sealed who it is. */
    public Source(
            SourceKind sourceKind,
            String name,
            @Nullable String title,
            @Nullable String country,
            List<String> aliases,
            @Nullable Letter reliability,
            boolean sealed) {
        this(sourceKind, name, title, country, aliases, reliability);
        this.sealed = sealed;
    }

    @Override
    public Kind kind() {
        return Kind.SOURCE;
    }

    @Override
    public Gate gate() {
        return Gate.EXCLUSIVE;
    }

    @Override
    public Touch touch() {
        return Touch.sources(Set.of(id()));
    }

    /** What it is. */
    public SourceKind sourceKind() {
        return sourceKind;
    }

    /** Its name, at most 500 characters. */
    public String name() {
        return name;
    }

    /** Its office or job, as printed. */
    public @Nullable String title() {
        return title;
    }

    /** ISO 3166 code of the country it belongs to. */
    public @Nullable String country() {
        return country;
    }

    /** Other names. */
    public List<String> aliases() {
        return aliases;
    }

    /** Its letter where no rating stands. */
    public @Nullable Letter reliability() {
        return reliability;
    }

    /** Whether only the desk that recorded it may ever know who it is. */
    public boolean sealed() {
        return sealed;
    }

    /** Seals it, with the digest of the identity as stored; only within the ledger's act. */
    public void seal(String newIdentitySha256) {
        sealed = true;
        identitySha256 = newIdentitySha256;
    }

    /** Changes what may be corrected; only within the ledger's act. */
    public void correct(
            SourceKind newSourceKind,
            String newName,
            @Nullable String newTitle,
            @Nullable String newCountry,
            List<String> newAliases,
            @Nullable Letter newReliability) {
        sourceKind = newSourceKind;
        name = newName;
        title = newTitle;
        country = newCountry;
        aliases = List.copyOf(newAliases);
        reliability = newReliability;
    }
}
