#pragma once

#include "base/clock.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "features/bodies/body.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wijkspraak::exchange {

using PostId = Id<struct Post>;

enum class PostKind {
    experience, ///< what a body did, for others to learn from
    question,   ///< "who did this before?"
    answer,     ///< to a question, by a body or the office
};
inline constexpr std::array post_kinds{PostKind::experience, PostKind::question, PostKind::answer};

/// What something is about.
enum class Topic {
    people,
    reach,
    meeting,
    green,
    traffic,
    safety,
    youth,
    together,
    money,
    town,
    other
};
inline constexpr std::array topics{
    Topic::people,
    Topic::reach,
    Topic::meeting,
    Topic::green,
    Topic::traffic,
    Topic::safety,
    Topic::youth,
    Topic::together,
    Topic::money,
    Topic::town,
    Topic::other};

/// What somebody tells or asks. Without names: a body speaks, or the office.
struct PostDraft {
    PostKind kind = PostKind::experience;
    std::optional<bodies::BodyId> body = {}; ///< none for an answer of the office
    std::optional<PostId> question = {};     ///< that an answer is to
    Topic topic = Topic::other;
    std::string title = {}; ///< of an experience; a question itself; empty for an answer
    std::string text = {};  ///< what we did; what more is asked; the answer
    std::string took = {};  ///< what it cost in time
    std::string again = {}; ///< what we would do again, and what not
    bool is_public = false; ///< residents read an experience too
};

struct Post : PostDraft {
    PostId id;
    Instant at;
    std::string role; ///< of whoever wrote it
    std::optional<std::int64_t> account = {};
    std::string hidden = {}; ///< why it is hidden; empty while it is not
    int answers = 0;         ///< to a question, that are not hidden
};

/// Who looks: everyone, the people of any body, or the office.
enum class Audience { everyone, bodies, office };

Text to_text(Topic topic);
std::string_view to_word(PostKind kind);
std::string_view to_word(Topic topic);
std::optional<PostKind> parse_post_kind(std::string_view word);
std::optional<Topic> parse_topic(std::string_view word);

} // namespace wijkspraak::exchange
