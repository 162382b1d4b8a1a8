#include "features/publication/edition.hpp"

#include "base/with_word.hpp"

#include <array>

namespace wijkspraak::publication {

std::string_view to_word(EditionState state)
{
    switch (state) {
    case EditionState::waiting: return "wacht";
    case EditionState::at_work: return "bezig";
    case EditionState::done: return "klaar";
    case EditionState::failed: return "mislukt";
    }
    return {};
}

std::optional<EditionState> parse_edition_state(std::string_view word)
{
    using enum EditionState;
    return with_word(std::array{waiting, at_work, done, failed}, word);
}

std::string topic_of(processes::ProcessId process)
{
    return "process:" + std::to_string(process.value());
}

std::string edition_topic_of(processes::ProcessId process)
{
    return "publication:" + std::to_string(process.value());
}

} // namespace wijkspraak::publication
