#include "features/themes/rules/similar.hpp"

#include "features/themes/rules/word_weights.hpp"

#include <algorithm>
#include <tuple>

namespace wijkspraak::themes {

namespace {

constexpr std::size_t most_themes = 3;

/// The best pairs so far, of which only so many are kept.
class BestPairs {
public:
    explicit BestPairs(std::size_t most) : most_{most} {}

    void add(std::size_t one, std::size_t other, double score)
    {
        pairs_.push_back({one, other, score, {}});
        if (pairs_.size() >= 2 * most_ + 1'000) keep_best();
    }

    std::vector<NearDuplicate> take()
    {
        keep_best();
        std::sort(pairs_.begin(), pairs_.end(), comes_first);
        return std::move(pairs_);
    }

private:
    static bool comes_first(const NearDuplicate& left, const NearDuplicate& right)
    {
        return std::tie(right.score, left.one, left.other) <
               std::tie(left.score, right.one, right.other);
    }

    void keep_best()
    {
        if (pairs_.size() <= most_) return;
        const auto end = pairs_.begin() + static_cast<std::ptrdiff_t>(most_);
        std::nth_element(pairs_.begin(), end, pairs_.end(), comes_first);
        pairs_.erase(end, pairs_.end());
    }

    std::size_t most_;
    std::vector<NearDuplicate> pairs_;
};

/// What the entries of a theme have in common: the sum of what each is about.
Weights common_weights(const Lexicon& lexicon, const std::vector<Weights>& entries)
{
    std::vector<double> sums(lexicon.size());
    for (const auto& entry : entries)
        for (const auto& [term, weight] : entry) sums[term] += weight;
    Weights weights;
    for (Term term = 0; term < sums.size(); ++term)
        if (sums[term] > 0) weights.push_back({term, sums[term]});
    return of_length_one(std::move(weights));
}

} // namespace

std::vector<NearDuplicate> near_duplicates(
    std::span<const std::string_view> texts, double least, std::size_t most
)
{
    const Collection all{texts};
    Postings earlier{all.lexicon.size()};
    BestPairs best{most};
    std::vector<double> scores;
    for (std::size_t other = 0; other < texts.size(); ++other) {
        earlier.compare(all.texts[other], scores);
        for (std::size_t one = 0; one < other; ++one)
            if (scores[one] >= least) best.add(one, other, scores[one]);
        earlier.add(all.texts[other]);
    }
    auto pairs = best.take();
    for (auto& pair : pairs)
        pair.shared = shared_words(all.lexicon, all.texts[pair.one], all.texts[pair.other]);
    return pairs;
}

struct ThemeWords::Known {
    Lexicon lexicon;
    std::vector<Weights> themes;
    Postings postings;
};

ThemeWords::ThemeWords(std::span<const ThemeTexts> themes)
{
    Lexicon lexicon;
    std::vector<std::vector<Weights>> entries(themes.size());
    for (std::size_t theme = 0; theme < themes.size(); ++theme) {
        entries[theme].push_back(lexicon.learn(themes[theme].title));
        for (const auto entry : themes[theme].entries)
            entries[theme].push_back(lexicon.learn(entry));
    }
    Postings postings{lexicon.size()};
    std::vector<Weights> weights;
    for (auto& texts : entries) {
        for (auto& text : texts) text = lexicon.weighed(std::move(text));
        weights.push_back(common_weights(lexicon, texts));
        postings.add(weights.back());
    }
    known_ =
        std::make_unique<Known>(Known{std::move(lexicon), std::move(weights), std::move(postings)});
}

ThemeWords::~ThemeWords() = default;
ThemeWords::ThemeWords(ThemeWords&&) noexcept = default;
ThemeWords& ThemeWords::operator=(ThemeWords&&) noexcept = default;

std::vector<LikelyTheme> ThemeWords::likely_for(std::string_view text) const
{
    const auto weights = known_->lexicon.weighed(known_->lexicon.counts_of(text));
    std::vector<double> scores;
    known_->postings.compare(weights, scores);
    std::vector<LikelyTheme> likely;
    for (std::size_t theme = 0; theme < scores.size(); ++theme)
        if (scores[theme] > 0) likely.push_back({theme, scores[theme], {}});
    std::stable_sort(likely.begin(), likely.end(), [](const auto& left, const auto& right) {
        return left.score > right.score;
    });
    if (likely.size() > most_themes) likely.resize(most_themes);
    for (auto& theme : likely)
        theme.shared = shared_words(known_->lexicon, weights, known_->themes[theme.theme]);
    return likely;
}

std::vector<LikelyTheme> likely_themes(std::string_view text, std::span<const ThemeTexts> themes)
{
    return ThemeWords{themes}.likely_for(text);
}

} // namespace wijkspraak::themes
