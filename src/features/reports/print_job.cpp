#include "features/reports/print_job.hpp"

#include <array>

namespace wijkspraak::reports {

namespace {

template <typename Choice, std::size_t count>
std::optional<Choice> parse(std::string_view word, const std::array<Choice, count>& all)
{
    for (const auto choice : all)
        if (to_word(choice) == word) return choice;
    return std::nullopt;
}

} // namespace

std::string_view to_word(PrintKind kind)
{
    switch (kind) {
    case PrintKind::pdf: return "pdf";
    case PrintKind::odt: return "odt";
    }
    return {};
}

std::optional<PrintKind> parse_print_kind(std::string_view word)
{
    return parse(word, std::array{PrintKind::pdf, PrintKind::odt});
}

std::string_view name_of(PrintKind kind)
{
    switch (kind) {
    case PrintKind::pdf: return "PDF";
    case PrintKind::odt: return "ODT";
    }
    return {};
}

std::string_view to_word(PrintState state)
{
    switch (state) {
    case PrintState::waiting: return "wacht";
    case PrintState::at_work: return "bezig";
    case PrintState::done: return "klaar";
    case PrintState::stopped: return "gestopt";
    case PrintState::failed: return "mislukt";
    }
    return {};
}

std::optional<PrintState> parse_print_state(std::string_view word)
{
    using enum PrintState;
    return parse(word, std::array{waiting, at_work, done, stopped, failed});
}

std::string_view to_word(PrintStage stage)
{
    switch (stage) {
    case PrintStage::counting: return "tellen";
    case PrintStage::drawing: return "tekenen";
    case PrintStage::finishing: return "afwerken";
    }
    return {};
}

std::optional<PrintStage> parse_print_stage(std::string_view word)
{
    using enum PrintStage;
    return parse(word, std::array{counting, drawing, finishing});
}

} // namespace wijkspraak::reports
