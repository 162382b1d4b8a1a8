#pragma once

#include "base/clock.hpp"
#include "base/text.hpp"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace wijkspraak::talks {

/// What a talk is about, in the order in which it goes. It is about development and chances: there
/// is nothing to be graded.
enum class Topic { look_back, goes_well, could_be_better, wishes, support, level, themes };
inline constexpr std::array topics{
    Topic::look_back,
    Topic::goes_well,
    Topic::could_be_better,
    Topic::wishes,
    Topic::support,
    Topic::level,
    Topic::themes};

/// Whose words stand under a topic: of each side beforehand, and of what was said in the talk.
enum class Voice { body, municipality, talk };
inline constexpr std::array voices{Voice::body, Voice::municipality, Voice::talk};

enum class Side { body, municipality };
inline constexpr std::array both_sides{Side::body, Side::municipality};
Voice voice_of(Side side);

/// What a side wishes for the level of the next year: each of them is an ordinary choice.
enum class Wish { none_yet, stay, step_up, step_back };
inline constexpr std::array wishes{Wish::stay, Wish::step_up, Wish::step_back, Wish::none_yet};

/// What one voice has to say, topic by topic.
struct SheetDraft {
    std::map<Topic, std::string> words = {};
    Wish wish = Wish::none_yet;
    bool is_ready = false; ///< this side is done preparing
};
struct Sheet : SheetDraft {
    int version = 0; ///< 0 while nothing was saved
    std::optional<Instant> saved_at = {};
    std::string role = {};
};
using Sheets = std::map<Voice, Sheet>;
/// What stands under a topic; empty when nothing does.
const std::string& words_in(const Sheets& sheets, Voice voice, Topic topic);

Text to_text(Topic topic);
Text question_of(Topic topic); ///< what to write there
Text to_text(Voice voice);
Text to_text(Side side);
Text to_text(Wish wish);
std::string_view to_word(Topic topic);
std::string_view to_word(Voice voice);
std::string_view to_word(Side side);
std::string_view to_word(Wish wish);
std::optional<Topic> parse_topic(std::string_view word);
std::optional<Voice> parse_voice(std::string_view word);
std::optional<Side> parse_side(std::string_view word);
std::optional<Wish> parse_wish(std::string_view word);

} // namespace wijkspraak::talks
