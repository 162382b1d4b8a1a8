#include "features/themes/rules/word_weights.hpp"

#include "base/words.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wijkspraak::themes {

namespace {

constexpr std::size_t most_shared = 8;
constexpr auto unknown_term = std::numeric_limits<Term>::max();

/// Puts terms in their order and counts those that stand there more than once.
Weights counted(std::vector<Term> terms)
{
    std::sort(terms.begin(), terms.end());
    Weights counts;
    for (const auto term : terms) {
        if (not counts.empty() and counts.back().term == term)
            ++counts.back().weight;
        else
            counts.push_back({term, 1});
    }
    return counts;
}

} // namespace

Term Lexicon::term_of(std::string_view stem, std::string_view word)
{
    auto found = numbers_.find(stem);
    if (found == numbers_.end()) {
        found = numbers_.emplace(stem, static_cast<Term>(terms_.size())).first;
        terms_.emplace_back();
    }
    auto& forms = terms_[found->second].forms;
    const auto form = std::find_if(forms.begin(), forms.end(), [&](const Form& known) {
        return known.word == word;
    });
    if (form == forms.end())
        forms.push_back({std::string{word}, 1});
    else
        ++form->times;
    return found->second;
}

Weights Lexicon::learn(std::string_view text)
{
    std::vector<Term> terms;
    for_each_stem(text, CommonWords::left_out, [&](std::string_view stem, std::string_view word) {
        terms.push_back(term_of(stem, word));
    });
    auto counts = counted(std::move(terms));
    for (const auto& count : counts) ++terms_[count.term].texts;
    ++texts_;
    return counts;
}

Weights Lexicon::counts_of(std::string_view text) const
{
    std::vector<Term> terms;
    for_each_stem(text, CommonWords::left_out, [&](std::string_view stem, std::string_view) {
        const auto found = numbers_.find(stem);
        terms.push_back(found == numbers_.end() ? unknown_term : found->second);
    });
    return counted(std::move(terms));
}

double Lexicon::rarity_of(Term term) const
{
    const auto having = term == unknown_term ? 1 : std::max<std::size_t>(terms_[term].texts, 1);
    return std::log(1 + static_cast<double>(texts_) / static_cast<double>(having));
}

Weights Lexicon::weighed(Weights counts) const
{
    for (auto& [term, weight] : counts) weight = (1 + std::log(weight)) * rarity_of(term);
    return of_length_one(std::move(counts));
}

const std::string& Lexicon::word_of(Term term) const
{
    const auto& forms = terms_.at(term).forms;
    const auto comes_first = [](const Form& one, const Form& other) {
        return one.times > other.times or (one.times == other.times and one.word < other.word);
    };
    return std::min_element(forms.begin(), forms.end(), comes_first)->word;
}

Weights of_length_one(Weights weights)
{
    double square = 0;
    for (const auto& weight : weights) square += weight.weight * weight.weight;
    if (square == 0) return {};
    const auto length = std::sqrt(square);
    for (auto& weight : weights) weight.weight /= length;
    return weights;
}

std::vector<std::string> shared_words(
    const Lexicon& lexicon, const Weights& one, const Weights& other
)
{
    Weights shared;
    auto theirs = other.begin();
    for (const auto& own : one) {
        while (theirs != other.end() and theirs->term < own.term) ++theirs;
        if (theirs == other.end()) break;
        if (theirs->term == own.term and own.term != unknown_term)
            shared.push_back({own.term, own.weight * theirs->weight});
    }
    std::stable_sort(shared.begin(), shared.end(), [](const Weight& left, const Weight& right) {
        return left.weight > right.weight;
    });
    shared.resize(std::min(shared.size(), most_shared));
    std::vector<std::string> words;
    for (const auto& weight : shared) words.push_back(lexicon.word_of(weight.term));
    return words;
}

void Postings::add(const Weights& weights)
{
    for (const auto& [term, weight] : weights) of_term_[term].push_back({texts_, weight});
    ++texts_;
}

void Postings::compare(const Weights& weights, std::vector<double>& scores) const
{
    scores.assign(texts_, 0);
    for (const auto& [term, weight] : weights) {
        if (term >= of_term_.size()) continue;
        for (const auto& posting : of_term_[term]) scores[posting.text] += weight * posting.weight;
    }
}

Collection::Collection(std::span<const std::string_view> all)
{
    texts.reserve(all.size());
    for (const auto text : all) texts.push_back(lexicon.learn(text));
    for (auto& text : texts) text = lexicon.weighed(std::move(text));
}

} // namespace wijkspraak::themes
