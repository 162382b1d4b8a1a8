#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// The words of a Dutch text as searching and comparing see them: without capitals, accents and
/// endings, so that "Fietspaden" is found by "fietspad".
///
/// A word is a row of letters and digits: "4e" and "12b" are words. One with a hyphen gives its
/// parts and the whole: "noord-zuid" gives "noord", "zuid" and "noordzuid". What hangs on an
/// apostrophe is left out: "foto's" is "foto". Words in another script stay as they are written.
/// Bytes that are no UTF-8 part words and never come out. All may be called from many threads at
/// once.
namespace wijkspraak {

/// Of a longer word only the beginning counts, in a text as in a query.
inline constexpr std::size_t longest_word = 64; ///< in bytes

/// Whether words that stand in every text are given too.
enum class CommonWords { kept, left_out };

/// "Meer fietspaden bij de scholen" becomes "mer", "fietspad", "bij", "de", "schol".
std::vector<std::string> stems_of(std::string_view text, CommonWords common = CommonWords::kept);

/// Puts the same words behind the line, with a space between them; for the index of a search.
void append_stems(std::string& line, std::string_view text, CommonWords common = CommonWords::kept);

/// Gives each stem with the word it comes from, as plain() writes that; both stand until the next.
void for_each_stem(
    std::string_view text,
    CommonWords common,
    const std::function<void(std::string_view stem, std::string_view word)>& take
);

/// Whether a word as plain() gives it says nothing by itself: "de", "het", "van". Words that turn a
/// sentence round, such as "niet" and "geen", do say something.
bool is_common_word(std::string_view word);

/// A word that someone looks for: a text has it when it has the stem, or a word that begins with
/// `prefix`.
struct WantedWord {
    std::string stem;
    std::string prefix; ///< the last word as typed so far; empty for the others and when too short

    friend bool operator==(const WantedWord&, const WantedWord&) = default;
};

/// What someone typed in a search box; a text is found when it has all of these. Common words are
/// left out unless there are no others. Empty when there is no letter or digit in the query.
std::vector<WantedWord> wanted_words(std::string_view query);

} // namespace wijkspraak
