package org.gainsay.statement;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gainsay.assessment.Directness;
import org.gainsay.assessment.Form;
import org.gainsay.ledger.Gate;
import org.gainsay.ledger.Held;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Recorded;
import org.gainsay.ledger.Touch;
import org.jspecify.annotations.Nullable;

/** Something said, somewhere. */
@Entity
@Table(name = "statement")
public class Statement extends Recorded {

    private @Nullable UUID speaker;

    @Column(name = "on_behalf_of")
    private @Nullable UUID onBehalfOf;

    private UUID outlet = PUBLISHED;

    private @Nullable UUID publication;

    private @Nullable UUID wire;

    @Enumerated(EnumType.STRING)
    private @Nullable SpeechAct act;

    private String text = "";

    private @Nullable String language;

    private @Nullable String translation;

    @Embedded
    @AttributeOverride(name = "said", column = @Column(name = "said_as"))
    @AttributeOverride(name = "first", column = @Column(name = "said_first"))
    @AttributeOverride(name = "last", column = @Column(name = "said_last"))
    private @Nullable Held saidAt;

    @Column(name = "derived_from")
    private @Nullable UUID derivedFrom;

    @Enumerated(EnumType.STRING)
    private @Nullable Derivation how;

    @Column(name = "takes_back")
    private @Nullable UUID takesBack;

    @Enumerated(EnumType.STRING)
    private @Nullable Directness directness;

    @Enumerated(EnumType.STRING)
    private @Nullable Form form;

    @Enumerated(EnumType.STRING)
    private @Nullable Naming naming;

    /** For the persistence provider. */
    protected Statement() {}

    /** A new one, to be recorded by the ledger. */
    public Statement(
            @Nullable UUID speaker,
            @Nullable UUID onBehalfOf,
            UUID outlet,
            @Nullable UUID publication,
            @Nullable UUID wire,
            @Nullable SpeechAct act,
            String text,
            @Nullable String language,
            @Nullable String translation,
            @Nullable Held saidAt,
            @Nullable UUID derivedFrom,
            @Nullable Derivation how,
            @Nullable UUID takesBack,
            @Nullable Directness directness,
            @Nullable Form form,
            @Nullable Naming naming) {
        this.speaker = speaker;
        this.onBehalfOf = onBehalfOf;
        this.outlet = outlet;
        this.publication = publication;
        this.wire = wire;
        this.act = act;
        this.text = text;
        this.language = language;
        this.translation = translation;
        this.saidAt = saidAt;
        this.derivedFrom = derivedFrom;
        this.how = how;
        this.takesBack = takesBack;
        this.directness = directness;
        this.form = form;
        this.naming = naming;
    }

    @Override
    public Kind kind() {
        return Kind.STATEMENT;
    }

    @Override
    public Gate gate() {
        return Gate.EXCLUSIVE;
    }

    @Override
    public Touch touch() {
        return Touch.statements(Set.of(id()));
    }

    /** Who said it; null: the outlet on its own account. */
    public @Nullable UUID speaker() {
        return speaker;
    }

    /** The party that answers for it. */
    public @Nullable UUID onBehalfOf() {
        return onBehalfOf;
    }

    /** Who published it. */
    public UUID outlet() {
        return outlet;
    }

    /** Where it appeared. */
    public @Nullable UUID publication() {
        return publication;
    }

    /** The agency that carried it; decides nothing. */
    public @Nullable UUID wire() {
        return wire;
    }

    /** What the speaker did by saying it. */
    public @Nullable SpeechAct act() {
        return act;
    }

    /** The words, at most 20,000 characters. */
    public String text() {
        return text;
    }

    /** BCP 47 tag of the words. */
    public @Nullable String language() {
        return language;
    }

    /** The words in the desk's language. */
    public @Nullable String translation() {
        return translation;
    }

    /** When it was said, as said. */
    public String saidAt() {
        return Objects.requireNonNull(Held.said(saidAt), "every statement was said at some time");
    }

    /** The statement that it was taken from. */
    public @Nullable UUID derivedFrom() {
        return derivedFrom;
    }

    /** How it was taken. */
    public @Nullable Derivation how() {
        return how;
    }

    /** The statement that it takes back. */
    public @Nullable UUID takesBack() {
        return takesBack;
    }

    /** How near its speaker is to the matter. */
    public @Nullable Directness directness() {
        return directness;
    }

    /** How the words are given. */
    public @Nullable Form form() {
        return form;
    }

    /** How the speaker is named. */
    public @Nullable Naming naming() {
        return naming;
    }

    /** Sets where it appeared, before it is first stored; only within the ledger's act. */
    public void appearsIn(UUID newPublication) {
        publication = newPublication;
    }

    /** Sets who said it, before it is first stored; only within the ledger's act. */
    public void saidBy(UUID newSpeaker) {
        speaker = newSpeaker;
    }

    /** Changes what may be corrected; only within the ledger's act. */
    public void correct(
            @Nullable UUID newSpeaker,
            @Nullable UUID newOnBehalfOf,
            UUID newOutlet,
            @Nullable UUID newPublication,
            @Nullable UUID newWire,
            @Nullable SpeechAct newAct,
            String newText,
            @Nullable String newLanguage,
            @Nullable String newTranslation,
            @Nullable Held newSaidAt,
            @Nullable UUID newDerivedFrom,
            @Nullable Derivation newHow,
            @Nullable UUID newTakesBack,
            @Nullable Directness newDirectness,
            @Nullable Form newForm,
            @Nullable Naming newNaming) {
        speaker = newSpeaker;
        onBehalfOf = newOnBehalfOf;
        outlet = newOutlet;
        publication = newPublication;
        wire = newWire;
        act = newAct;
        text = newText;
        language = newLanguage;
        translation = newTranslation;
        saidAt = newSaidAt;
        derivedFrom = newDerivedFrom;
        how = newHow;
        takesBack = newTakesBack;
        directness = newDirectness;
        form = newForm;
        naming = newNaming;
    }
}
