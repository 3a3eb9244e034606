-- The desk's two other orders, most contested and most repeated first, read from an index as the latest change is.
-- How contested a claim is: twice the lesser side's share of all, which dashboard.DeskList orders by in these very words.

CREATE INDEX corroboration_contested ON corroboration (
    policy, (2.0 * least(support_points, denial_points) / (support_points + denial_points + 2000000)) DESC, claim DESC);
CREATE INDEX corroboration_repeated ON corroboration (policy, items DESC, claim DESC);
