#include "features/themes/rules/similar.hpp"
#include "features/themes/rules/word_weights.hpp"

#include <algorithm>
#include <numeric>

namespace wijkspraak::themes {

namespace {

constexpr std::size_t least_members = 3;
constexpr std::size_t words_of_name = 2;

/// Finds groups around the texts that most others resemble: the densest place first, and what has
/// gone into a group is no longer there for the next (star clustering).
class Search {
public:
    Search(std::span<const std::string_view> texts, double least)
        : all_{texts}, postings_{all_.lexicon.size()}, least_{least}, is_taken_(texts.size())
    {
        for (const auto& text : all_.texts) postings_.add(text);
    }

    std::vector<SuggestedGroup> run()
    {
        std::vector<SuggestedGroup> groups;
        for (const auto centre : by_company()) {
            if (is_taken_[centre]) continue;
            auto group = around(centre);
            if (group.members.size() < least_members) continue;
            for (const auto member : group.members) is_taken_[member] = true;
            group.name = name_of(group);
            groups.push_back(std::move(group));
        }
        std::stable_sort(groups.begin(), groups.end(), [](const auto& left, const auto& right) {
            return left.members.size() > right.members.size();
        });
        return groups;
    }

private:
    /// All texts, the one that resembles most others first.
    std::vector<std::size_t> by_company()
    {
        std::vector<double> company(all_.texts.size());
        for (std::size_t text = 0; text < all_.texts.size(); ++text) {
            postings_.compare(all_.texts[text], scores_);
            for (const auto score : scores_)
                if (score >= least_) company[text] += score;
        }
        std::vector<std::size_t> order(company.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
            return company[left] > company[right];
        });
        return order;
    }

    SuggestedGroup around(std::size_t centre)
    {
        SuggestedGroup group{.name = {}, .centre = centre, .members = {}, .score = 0};
        postings_.compare(all_.texts[centre], scores_);
        for (std::size_t text = 0; text < scores_.size(); ++text) {
            if (is_taken_[text] or scores_[text] < least_) continue;
            group.members.push_back(text);
            if (text != centre) group.score += scores_[text];
        }
        if (group.members.size() > 1) group.score /= static_cast<double>(group.members.size() - 1);
        return group;
    }

    std::string name_of(const SuggestedGroup& group) const
    {
        std::vector<double> sums(all_.lexicon.size());
        for (const auto member : group.members)
            for (const auto& [term, weight] : all_.texts[member]) sums[term] += weight;
        std::vector<Term> terms(sums.size());
        std::iota(terms.begin(), terms.end(), Term{0});
        const auto named = std::min(words_of_name, terms.size());
        std::partial_sort(
            terms.begin(),
            terms.begin() + static_cast<std::ptrdiff_t>(named),
            terms.end(),
            [&](Term left, Term right) {
                return sums[left] > sums[right] or (sums[left] == sums[right] and left < right);
            }
        );
        std::string name;
        for (std::size_t i = 0; i < named and sums[terms[i]] > 0; ++i)
            name += (i == 0 ? "" : ", ") + all_.lexicon.word_of(terms[i]);
        if (not name.empty() and name[0] >= 'a' and name[0] <= 'z')
            name[0] = static_cast<char>(name[0] - 'a' + 'A');
        return name;
    }

    Collection all_;
    Postings postings_;
    double least_;
    std::vector<bool> is_taken_;
    std::vector<double> scores_;
};

} // namespace

std::vector<SuggestedGroup> groups(std::span<const std::string_view> texts, double least)
{
    return Search{texts, least}.run();
}

} // namespace wijkspraak::themes
