package org.gainsay.exchange.incoming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gainsay.claim.Claim;
import org.gainsay.exchange.incoming.document.Item;
import org.gainsay.http.ErrorCode;
import org.gainsay.ledger.ExternalId;
import org.gainsay.ledger.Held;
import org.gainsay.ledger.Kind;
import org.gainsay.source.Source;
import org.gainsay.statement.Publication;
import org.gainsay.statement.Words;
import org.jspecify.annotations.Nullable;

/**
 * Finds what items name, here or among what comes with them: by an id of this ledger, else by an id of another system,
 * else by the exact words. What only looks alike is proposed, and never taken for the same.
 */
final class Resolver {

    private final Lookup lookup;
    private final Map<ExternalId, Ref> sourcesById = new HashMap<>();
    private final Map<String, Ref> sourcesByName = new HashMap<>();
    private final Map<List<String>, Ref> publications = new HashMap<>();
    private final Map<ExternalId, Taking.ClaimRef> claimsById = new HashMap<>();
    private final Map<String, List<NewClaim>> claimsByWords = new HashMap<>();

    /** A claim that comes with the document. */
    private record NewClaim(@Nullable String language, Taking.ClaimRef claim) {}

    Resolver(Lookup lookup) {
        this.lookup = lookup;
    }

    /** The source that a party is; null where it cannot be told, which the item then says. */
    @Nullable
    Ref source(Taking taking, Item.@Nullable Party party) {
        if (party == null) {
            return null;
        }
        if (party.id() != null) {
            if (lookup.isHere(Kind.SOURCE, party.id())) {
                return Ref.to(party.id());
            }
            taking.refuse(
                    taking.pointer(), ErrorCode.UNKNOWN_REFERENCE, "There is no source of the id " + party.id() + ".");
            return null;
        }
        for (ExternalId id : party.ids()) {
            Ref known = sourceById(id);
            if (known != null) {
                return known;
            }
        }
        Ref here = sourceByName(taking, party);
        if (here == null && taking.outcome != IncomingOutcome.REFUSED) {
            here = Ref.toNew(
                    party.ids(), writer -> new Source(party.kind(), party.name(), null, null, List.of(), null));
            sourcesByName.put(key(party.name()), here);
            for (ExternalId id : party.ids()) {
                sourcesById.put(id, here);
            }
        }
        return here;
    }

    private @Nullable Ref sourceById(ExternalId id) {
        Ref coming = sourcesById.get(id);
        if (coming != null) {
            return coming;
        }
        UUID here = lookup.byExternalId(Kind.SOURCE, id);
        return here == null ? null : Ref.to(here);
    }

    private @Nullable Ref sourceByName(Taking taking, Item.Party party) {
        Ref coming = sourcesByName.get(key(party.name()));
        if (coming != null) {
            return coming;
        }
        List<UUID> named = lookup.sources(party.name());
        if (named.size() > 1) {
            taking.refuse(
                    taking.pointer(),
                    ErrorCode.INVALID,
                    "Several sources have the name of " + party.name() + ": "
                            + named.stream()
                                    .limit(3)
                                    .map(UUID::toString)
                                    .reduce((a, b) -> a + ", " + b)
                                    .orElse("")
                            + ". Record which of them are the same"
                            + (party.ids().isEmpty()
                                    ? "."
                                    : ", or give one the external id "
                                            + party.ids().get(0).system() + ":"
                                            + party.ids().get(0).value() + "."));
            return null;
        }
        return named.isEmpty() ? null : Ref.to(named.get(0));
    }

    /** Where it appeared: what this outlet has published at that address, or a new publication. */
    @Nullable
    Ref publication(Ref outlet, Item.@Nullable Appearance appearance) {
        if (appearance == null) {
            return null;
        }
        String url = appearance.url();
        UUID publisher = outlet.id();
        String who = publisher == null ? "coming " + System.identityHashCode(outlet) : publisher.toString();
        List<String> key = url == null ? List.of() : List.of(url, who);
        Ref coming = url == null ? null : publications.get(key);
        if (coming != null) {
            return coming;
        }
        UUID here = url == null || publisher == null ? null : lookup.publication(url, publisher);
        if (here != null) {
            return Ref.to(here);
        }
        Ref fresh = Ref.toNew(List.of(), writer -> publication(outlet.stored(writer), appearance));
        if (url != null) {
            publications.put(key, fresh);
        }
        return fresh;
    }

    static Publication publication(UUID outlet, Item.Appearance as) {
        return new Publication(
                outlet,
                as.url(),
                as.archivedUrl(),
                as.title(),
                as.byline(),
                as.wireCredit(),
                Held.parse(as.publishedAt()),
                null,
                null);
    }

    /** The claim that it bears on; null where there is none of that id, which the item then says. */
    Taking.@Nullable ClaimRef claim(Taking taking, Item.Link link) {
        if (link.claim() != null) {
            if (lookup.isHere(Kind.CLAIM, link.claim())) {
                return new Taking.ClaimRef(Ref.to(link.claim()), ClaimFound.BY_ID, List.of());
            }
            taking.refuse(
                    taking.pointer(), ErrorCode.UNKNOWN_REFERENCE, "There is no claim of the id " + link.claim() + ".");
            return null;
        }
        Taking.ClaimRef byId = link.id() == null ? null : claimById(link.id());
        if (byId != null) {
            return byId;
        }
        String text = link.text();
        if (text == null) {
            taking.refuse(taking.pointer(), ErrorCode.UNKNOWN_REFERENCE, "There is no claim of that external id.");
            return null;
        }
        Taking.ClaimRef here = claimByWords(text, link.language());
        return here == null ? newClaim(link, text) : here;
    }

    private Taking.@Nullable ClaimRef claimById(ExternalId id) {
        Taking.ClaimRef coming = claimsById.get(id);
        if (coming != null) {
            return coming;
        }
        UUID here = lookup.byExternalId(Kind.CLAIM, id);
        return here == null ? null : new Taking.ClaimRef(Ref.to(here), ClaimFound.BY_EXTERNAL_ID, List.of());
    }

    private Taking.@Nullable ClaimRef claimByWords(String text, @Nullable String language) {
        for (NewClaim coming : claimsByWords.getOrDefault(key(text), List.of())) {
            if (sameLanguage(coming.language(), language)) {
                return new Taking.ClaimRef(coming.claim().ref(), ClaimFound.BY_WORDS, List.of());
            }
        }
        UUID here = lookup.claim(text, language);
        return here == null ? null : new Taking.ClaimRef(Ref.to(here), ClaimFound.BY_WORDS, List.of());
    }

    private Taking.ClaimRef newClaim(Item.Link link, String text) {
        Ref fresh = Ref.toNew(
                link.id() == null ? List.of() : List.of(link.id()),
                writer -> new Claim(text, link.language(), List.of(), null));
        Taking.ClaimRef made = new Taking.ClaimRef(fresh, ClaimFound.CREATED, lookup.alike(text));
        claimsByWords.computeIfAbsent(key(text), k -> new ArrayList<>()).add(new NewClaim(link.language(), made));
        if (link.id() != null) {
            claimsById.put(link.id(), made);
        }
        return made;
    }

    private static boolean sameLanguage(@Nullable String one, @Nullable String other) {
        return one == null || other == null || one.split("-")[0].equalsIgnoreCase(other.split("-")[0]);
    }

    /** As words compare; of a text without any, the text. */
    private static String key(String text) {
        String line = Words.of(text).line();
        return line.isEmpty() ? text : line;
    }

    /** The new claims among those that it has found. */
    Set<UUID> newClaims() {
        Set<UUID> made = new LinkedHashSet<>();
        claimsByWords
                .values()
                .forEach(all -> all.forEach(c -> {
                    UUID id = c.claim().ref().id();
                    if (id != null) {
                        made.add(id);
                    }
                }));
        return made;
    }
}
