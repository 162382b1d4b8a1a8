#include "features/bodies/bodies.hpp"
#include "features/imports/bundle.hpp"
#include "features/levels/levels.hpp"

#include <algorithm>
#include <map>

namespace wijkspraak::imports {

using storage::Transaction;

namespace {

constexpr std::array asking_sides{levels::Side::body, levels::Side::municipality};
constexpr Date no_day{std::chrono::year_month_day{}};

std::optional<Money> read_amount(Entry& entry)
{
    const auto text = entry.text("bedrag", Need::optional, 30);
    const auto amount = Money::parse(text);
    if (not text.empty() and not amount)
        entry.refuse("bedrag", t("een bedrag, zoals \"1.250\" of \"1.250,50\""));
    return amount;
}

Keyed<levels::LevelDraft> read_level(Entry& entry)
{
    Keyed<levels::LevelDraft> level{
        .key = entry.key("sleutel"), .source = entry.source(), .draft = {}};
    const auto rank = entry.number("plaats");
    if (not rank or *rank < 1) entry.refuse("plaats", t("de plaats van laag naar hoog, zoals 1"));
    level.draft = {
        .rank = rank.value_or(1),
        .name = entry.text("naam", Need::required, longest_line),
        .activities = entry.text("doet"),
        .rights = entry.text("recht"),
        .support = entry.text("steun"),
        .amount_words = entry.text("bedrag-woorden"),
        .amount = read_amount(entry)};
    return level;
}

RegulationEntry read_regulation(Entry& entry)
{
    RegulationEntry regulation{
        .source = entry.source(),
        .draft =
            {.title = entry.text("titel", Need::required, longest_line),
                    .from = read_day(entry, "vanaf", Need::required).value_or(no_day),
                    .until = read_day(entry, "tot"),
                    .source = entry.text("bron"),
                    .is_example = entry.flag("voorbeeld")},
        .levels = entry.each("niveau", read_level)
    };
    const auto& levels = regulation.levels;
    for (auto level = levels.begin(); level != levels.end(); ++level)
        if (std::any_of(levels.begin(), level, [&](const auto& before) {
                return before.draft.rank == level->draft.rank;
            }))
            entry.refuse("niveau", t("plaats {n} maar één keer", level->draft.rank));
    return regulation;
}

template <typename Sides>
LevelEntry read_entry(Entry& entry, const Sides& sides)
{
    LevelEntry level{
        .source = entry.source(),
        .body = reference(entry, "wijkorgaan", Need::required),
        .level = reference(entry, "niveau", Need::required),
        .asked_by = entry.word("gevraagd-door", sides),
        .reason = entry.text("reden", Need::required),
        .support = {},
        .on = {}};
    const auto year = entry.number("jaar");
    if (not year) entry.refuse("jaar", t("een jaar, zoals 2026"));
    level.year = year.value_or(0);
    return level;
}

LevelEntry read_standing(Entry& entry)
{
    auto level = read_entry(entry, levels::sides);
    level.on = read_day(entry, "vastgesteld");
    return level;
}

LevelEntry read_step(Entry& entry)
{
    auto level = read_entry(entry, asking_sides);
    level.support = entry.text("steun");
    level.on = read_day(entry, "gevraagd");
    return level;
}

areas::Fault fault_of(const Source& source, std::string_view field, Text why)
{
    return {
        .place = {.file = std::string{source.file}, .number = source.line},
        .field = std::string{field                               },
        .what = std::move(why)
    };
}

/// Writes what the file says, in its order.
class LevelWriter {
public:
    LevelWriter(Transaction& transaction, const storage::Actor& actor)
        : sql_{transaction}, actor_{actor}
    {}

    void add(const RegulationEntry& entry)
    {
        std::vector<levels::LevelDraft> drafts;
        for (const auto& level : entry.levels) drafts.push_back(level.draft);
        const auto added = levels::add(sql_, entry.draft, drafts, actor_);
        if (not added) {
            faults_.push_back(fault_of(entry.source, "vanaf", added.error()));
            return;
        }
        const auto regulation = levels::regulation_on(sql_, entry.draft.from).value();
        for (const auto& level : entry.levels)
            levels_.emplace(
                level.key,
                std::ranges::find(regulation.levels, level.draft.rank, &levels::Level::rank)->id
            );
    }

    void settle(const LevelEntry& entry)
    {
        const auto settled = levels::settle(
            sql_,
            {.body = body_of(entry),
             .year = entry.year,
             .level = levels_.at(entry.level.front().key),
             .asked_by = entry.asked_by,
             .reason = entry.reason,
             .settled_on = entry.on},
            actor_
        );
        if (not settled) faults_.push_back(fault_of(entry.source, "niveau", settled.error()));
    }

    void ask(const LevelEntry& entry)
    {
        const auto asked = levels::ask(
            sql_,
            {.body = body_of(entry),
             .year = entry.year,
             .level = levels_.at(entry.level.front().key),
             .asked_by = entry.asked_by,
             .reason = entry.reason,
             .support = entry.support,
             .asked_on = entry.on},
            actor_
        );
        if (not asked) faults_.push_back(fault_of(entry.source, "niveau", asked.error()));
    }

    bool has_faults() const { return not faults_.empty(); }
    areas::Faults take() { return std::move(faults_); }

private:
    bodies::BodyId body_of(const LevelEntry& entry)
    {
        return bodies::find(sql_, entry.body.front().key).value().id;
    }

    Transaction& sql_;
    const storage::Actor& actor_;
    std::map<std::string, levels::LevelId, std::less<>> levels_;
    areas::Faults faults_;
};

} // namespace

void read_levels(Entry& root, Bundle& bundle)
{
    bundle.regulations = root.each("regeling", read_regulation);
    bundle.standings = root.each("stand", read_standing);
    bundle.steps = root.each("stap", read_step);
}

areas::Faults write_levels(
    Transaction& transaction, const Bundle& bundle, const storage::Actor& actor
)
{
    LevelWriter writer{transaction, actor};
    for (const auto& regulation : bundle.regulations) writer.add(regulation);
    if (writer.has_faults()) return writer.take();
    for (const auto& standing : bundle.standings) writer.settle(standing);
    for (const auto& step : bundle.steps) writer.ask(step);
    return writer.take();
}

} // namespace wijkspraak::imports
