#include "features/levels/forms.hpp"

#include <algorithm>

namespace wijkspraak::levels {

namespace {

const web::Field title{
    .name = "titel",
    .label = t("Hoe heet de regeling?"),
    .need = web::Need::required,
    .longest = 200};
const web::Field from{
    .name = "vanaf", .label = t("Vanaf welke dag geldt zij?"), .need = web::Need::required};
const web::Field until{
    .name = "tot",
    .label = t("Tot en met welke dag geldt zij?"),
    .hint = t("Laat leeg als dat niet vaststaat. Zij geldt dan tot de volgende versie begint.")};
const web::Field source{
    .name = "bron",
    .label = t("Waar staat zij?"),
    .hint = t("Bijvoorbeeld: raadsbesluit van 12 december 2022, of een link."),
    .longest = 500};
const web::Field is_example{
    .name = "voorbeeld", .label = t("Dit is een voorbeeld, geen echte regeling")};

constexpr int highest_rank = 20;

const web::Field rank{
    .name = "plaats",
    .label = t("Plaats, van laag naar hoog"),
    .hint =
        t("1 is het laagste niveau. Niveaus van twee versies worden met deze plaats vergeleken."),
    .need = web::Need::required};
const web::Field name{
    .name = "naam",
    .label = t("Hoe heet het niveau?"),
    .hint = t("Noem het naar wat een wijkorgaan doet, zodat geen niveau minder klinkt."),
    .need = web::Need::required,
    .longest = 80};
const web::Field activities{
    .name = "doet",
    .label = t("Wat doet een wijkorgaan op dit niveau?"),
    .hint = t("Elke activiteit op een eigen regel."),
    .need = web::Need::required,
    .longest = 2000,
    .rows = 5};
const web::Field rights{
    .name = "recht",
    .label = t("Waar kan het op rekenen?"),
    .hint = t("Elk recht op een eigen regel."),
    .longest = 2000,
    .rows = 5};
const web::Field support{
    .name = "steun",
    .label = t("Welke steun hoort erbij?"),
    .hint = t("Elke vorm op een eigen regel."),
    .longest = 2000,
    .rows = 5};
const web::Field amount_words{
    .name = "bedrag-woorden",
    .label = t("Hoe wordt het bedrag bepaald?"),
    .hint = t("In woorden, bijvoorbeeld: een vast bedrag, en een bedrag per inwoner."),
    .longest = 500,
    .rows = 2};
const web::Field amount{
    .name = "bedrag",
    .label = t("Bedrag per jaar"),
    .hint = t("In euro’s, bijvoorbeeld 1.250 of 1.250,50. Laat leeg als het geen vast bedrag is."),
    .longest = 30};

} // namespace

html::Node regulation_fields(const web::Form& form)
{
    return html::group(
        form.text(title),
        form.date(from),
        form.date(until),
        form.text(source),
        form.tick(is_example)
    );
}

web::Fields fields_of(const RegulationDraft& draft)
{
    return {
        {std::string{title.name},      draft.title                            },
        {std::string{from.name},       to_iso(draft.from)                     },
        {std::string{until.name},      draft.until ? to_iso(*draft.until) : ""},
        {std::string{source.name},     draft.source                           },
        {std::string{is_example.name}, draft.is_example ? "ja" : ""           }
    };
}

Result<RegulationDraft, web::Problems> read_regulation(
    const web::Fields& sent, const std::vector<Regulation>& others, Date today
)
{
    web::Reading reading{sent};
    auto words = reading.text(title);
    const auto first = reading.date(from);
    const auto last = reading.date(until);
    auto where = reading.text(source);
    if (not first) return reading.problems();
    RegulationDraft draft{
        .title = std::move(words),
        .from = *first,
        .until = last,
        .source = std::move(where),
        .is_example = reading.tick(is_example)};
    if (const auto clash = clash_of(draft, others, today))
        reading.refuse(clash->limit == Limit::from ? from.name : until.name, clash->why);
    if (not reading.ok()) return reading.problems();
    return draft;
}

html::Node level_fields(const web::Form& form)
{
    return html::group(
        form.number(rank),
        form.text(name),
        form.text(activities),
        form.text(rights),
        form.text(support),
        form.text(amount_words),
        form.text(amount)
    );
}

web::Fields fields_of(const LevelDraft& draft)
{
    return {
        {std::string{rank.name},         std::to_string(draft.rank)                },
        {std::string{name.name},         draft.name                                },
        {std::string{activities.name},   draft.activities                          },
        {std::string{rights.name},       draft.rights                              },
        {std::string{support.name},      draft.support                             },
        {std::string{amount_words.name}, draft.amount_words                        },
        {std::string{amount.name},       draft.amount ? to_text(*draft.amount) : ""}
    };
}

Result<LevelDraft, web::Problems> read_level(
    const web::Fields& sent, const std::vector<Level>& others
)
{
    web::Reading reading{sent};
    const auto place = reading.number(rank, 1, highest_rank);
    LevelDraft draft{
        .rank = static_cast<int>(place.value_or(1)),
        .name = reading.text(name),
        .activities = reading.text(activities),
        .rights = reading.text(rights),
        .support = reading.text(support),
        .amount_words = reading.text(amount_words)};
    const auto typed = reading.text(amount);
    draft.amount = Money::parse(typed);
    if (not typed.empty() and not draft.amount)
        reading.refuse(
            amount.name, t("Vul een bedrag in, zoals 1.250 of 1.250,50: {veld}", amount.label)
        );
    const auto same = std::ranges::find(others, draft.rank, &Level::rank);
    if (place and same != others.end())
        reading.refuse(rank.name, t("Plaats {n} is al van “{niveau}”.", draft.rank, same->name));
    const auto namesake = std::ranges::find(others, draft.name, &Level::name);
    if (not draft.name.empty() and namesake != others.end())
        reading.refuse(name.name, t("Er is al een niveau met deze naam."));
    if (not reading.ok()) return reading.problems();
    return draft;
}

} // namespace wijkspraak::levels
