#pragma once

#include "base/literal.hpp"

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

/// What is said to a reader: Dutch in the source, in the reader's language when it is shown.
namespace wijkspraak {

/// A sentence, a name or a number that is still to be put into the reader's language.
///
///     t("Ontvangen op {datum}", to_text(date))
///     t("{n} reactie", "{n} reacties", count)
///     as_is(body.name)
///
/// The names between braces say to a translator what comes there; the arguments fill them in the
/// order in which the Dutch has them. A translation may have them in another order.
class Text {
public:
    Text() = default;
    Text(Literal source) : source_{source} {}
    Text(std::string_view source, std::string_view plural, std::vector<Text> arguments)
        : source_{source}, plural_{plural}, arguments_{std::move(arguments)}
    {}

    static Text verbatim(std::string words);
    static Text number(std::int64_t number);

    /// The Dutch as it stands in the source; empty for what is shown as it is.
    std::string_view source() const { return source_; }
    std::string_view plural() const { return plural_; }
    const std::vector<Text>& arguments() const { return arguments_; }
    const std::string& words() const& { return words_; }
    std::string words() && { return std::move(words_); }
    std::int64_t number() const { return number_; }
    bool is_number() const { return is_number_; }
    bool is_verbatim() const { return source_.empty() and not is_number_; }
    bool empty() const { return source_.empty() and words_.empty() and not is_number_; }

    friend bool operator==(const Text&, const Text&) = default;

private:
    std::string_view source_;
    std::string_view plural_;
    std::vector<Text> arguments_;
    std::string words_;
    std::int64_t number_ = 0;
    bool is_number_ = false;
};

/// What somebody wrote, a name or a code: the same in every language.
inline Text as_is(std::string words)
{
    return Text::verbatim(std::move(words));
}

namespace detail {
inline Text argument(Text text)
{
    return text;
}
inline Text argument(std::string words)
{
    return Text::verbatim(std::move(words));
}
inline Text argument(std::string_view words)
{
    return Text::verbatim(std::string{words});
}
inline Text argument(const char* words)
{
    return Text::verbatim(words);
}
template <std::integral Number>
Text argument(Number number)
{
    return Text::number(static_cast<std::int64_t>(number));
}

/// Whether what follows the first sentence is a second one with its number, not things to fill in.
template <typename... Arguments>
inline constexpr bool begins_with_plural = false;
template <typename First, typename Second, typename... Rest>
inline constexpr bool begins_with_plural<First, Second, Rest...> =
    std::is_array_v<std::remove_reference_t<First>>and std::integral<std::remove_cvref_t<Second>>;
} // namespace detail

inline Text t(Literal source)
{
    return source;
}

/// A sentence with something filled in.
template <typename... Arguments>
requires(sizeof...(Arguments) > 0 and not detail::begins_with_plural<Arguments...>) Text
    t(Literal source, Arguments&&... arguments)
{
    return {source, {}, {detail::argument(std::forward<Arguments>(arguments))...}};
}

/// A sentence about a number of things: the first form for one, the second for any other number.
template <std::integral Number, typename... Arguments>
Text t(Literal one, Literal many, Number number, Arguments&&... arguments)
{
    return {
        one,
        many,
        {detail::argument(number), detail::argument(std::forward<Arguments>(arguments))...}
    };
}

} // namespace wijkspraak
