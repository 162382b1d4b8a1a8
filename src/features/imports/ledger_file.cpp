#include "features/imports/bundle.hpp"

namespace wijkspraak::imports {

using inputs::Channel;
using inputs::Firmness;
using inputs::Giver;

namespace {

constexpr std::int64_t noon = 12 * one_hour;

ThemeEntry read_theme(Entry& entry)
{
    ThemeEntry theme;
    theme.source = entry.source();
    theme.key = entry.key("sleutel");
    theme.draft = {
        .title = entry.text("titel", Need::required, longest_line),
        .summary = entry.text("samenvatting"),
        .minority = entry.text("andere-meningen"),
        .handler = entry.text("behandelaar", Need::optional, longest_line)};
    if (const auto answer_by = entry.dated("antwoord-voor"))
        theme.draft.answer_by = answer_by->first_day;
    theme.draft.is_example = entry.flag("voorbeeld");
    theme.outcome = reference(entry, "uitkomst");
    theme.answer = entry.text("antwoord");
    return theme;
}

} // namespace

Instant middle_of(Date day)
{
    const auto days = std::chrono::sys_days{day.calendar_day()}.time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::milliseconds>(days).count() + noon};
}

InputEntry read_input(Entry& entry)
{
    InputEntry input{
        .draft =
            {.text = entry.text("tekst", Need::required),
                    .said_by = entry.text("wie", Need::optional, longest_line),
                    .channel = entry.word_or("kanaal", inputs::all_channels, Channel::meeting),
                    .giver = entry.word_or("gever", inputs::all_givers, Giver::group),
                    .firmness = entry.word_or("gewicht", inputs::all_firmnesses, Firmness::one),
                    .hands = entry.number("handen"),
                    .is_example = entry.flag("voorbeeld")},
        .moment = reference(entry, "moment"),
        .outcome = reference(entry, "uitkomst"),
        .theme = reference(entry, "thema"),
        .answer = entry.text("antwoord")
    };
    if (const auto given_on = entry.dated("op"))
        input.draft.given_at = middle_of(given_on->first_day);
    return input;
}

void read_ledger(Entry& root, Bundle& bundle)
{
    bundle.themes = root.each("thema", read_theme);
    for (auto& input : root.each("inbreng", read_input)) bundle.inputs.push_back(std::move(input));
}

} // namespace wijkspraak::imports
