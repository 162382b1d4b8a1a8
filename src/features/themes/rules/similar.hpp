#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What looks alike among the entries of a process, for whoever puts them in themes.
///
/// Only words are compared: their stems, a rare one counting for more than one that stands
/// everywhere (tf-idf), by the angle between texts (cosine). So each answer can be explained by the
/// words that are shared, and the same texts give the same answer. Nothing here decides: it only
/// suggests.
///
/// Scores go from 0, no word the same, to 1, the same words. Shared words come strongest first, at
/// most eight, in lower case and without accents.
namespace wijkspraak::themes {

/// Two texts that may say the same, by their places in the list; `one` stands before `other`.
struct NearDuplicate {
    std::size_t one;
    std::size_t other;
    double score;
    std::vector<std::string> shared;

    friend bool operator==(const NearDuplicate&, const NearDuplicate&) = default;
};

/// The pairs that score at least this, the best first and no more than `most`.
std::vector<NearDuplicate> near_duplicates(
    std::span<const std::string_view> texts, double least = 0.6, std::size_t most = 1'000
);

/// A theme as it stands, with the entries that were put in it.
struct ThemeTexts {
    std::string_view title;
    std::vector<std::string_view> entries;
};

/// A theme that a text may belong to, by its place in the list.
struct LikelyTheme {
    std::size_t theme;
    double score;
    std::vector<std::string> shared;

    friend bool operator==(const LikelyTheme&, const LikelyTheme&) = default;
};

/// Knows the words of all themes, so that many texts can be asked about one after another.
class ThemeWords {
public:
    explicit ThemeWords(std::span<const ThemeTexts> themes);
    ~ThemeWords();
    ThemeWords(ThemeWords&&) noexcept;
    ThemeWords& operator=(ThemeWords&&) noexcept;

    /// At most three themes, the likeliest first; none when no word is shared.
    std::vector<LikelyTheme> likely_for(std::string_view text) const;

private:
    struct Known;
    std::unique_ptr<Known> known_;
};

/// The same for one text.
std::vector<LikelyTheme> likely_themes(std::string_view text, std::span<const ThemeTexts> themes);

/// Texts that may make a theme: all resemble the one in the centre.
struct SuggestedGroup {
    std::string name; ///< of its strongest words: "Fietspad, verlichting"
    std::size_t centre;
    std::vector<std::size_t> members; ///< in the order of the list, the centre among them
    double score;                     ///< how much the members resemble the centre, on average

    friend bool operator==(const SuggestedGroup&, const SuggestedGroup&) = default;
};

/// Groups of at least three texts, the largest first. A text stands in one group at most.
std::vector<SuggestedGroup> groups(std::span<const std::string_view> texts, double least = 0.3);

} // namespace wijkspraak::themes
