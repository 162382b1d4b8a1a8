#include "features/reports/print_job.hpp"

#include "base/with_word.hpp"

#include <array>

namespace wijkspraak::reports {

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
    return with_word(std::array{PrintKind::pdf, PrintKind::odt}, word);
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
    return with_word(std::array{waiting, at_work, done, stopped, failed}, word);
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
    return with_word(std::array{counting, drawing, finishing}, word);
}

} // namespace wijkspraak::reports
