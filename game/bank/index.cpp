// Indexes a bank, and reads a few of its questions by their index.
#include "bank/index.hpp"
#include "bank/gather.hpp"
#include <algorithm>
#include <cstring>

namespace retake::bank {
namespace {

// Eight bytes at a time; it tells an edited question from the one that was indexed, and need not resist malice.
std::uint64_t digest(std::string_view text, std::uint64_t sum = 0x9E3779B97F4A7C15U) {
    const auto mix = [&](std::uint64_t word) {
        sum = (sum ^ word) * 0xBF58476D1CE4E5B9U;
        sum ^= sum >> 31;
    };
    mix(text.size());
    for (std::size_t at = 0; at < text.size(); at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + at, std::min<std::size_t>(8, text.size() - at));
        mix(word);
    }
    return sum;
}

Span span_of(const tree::Lines& lines, const tree::Part& part) {
    const auto text = lines.between(part.first, part.last);
    return {static_cast<std::uint32_t>(text.data() - lines.text().data()), static_cast<std::uint32_t>(text.size())};
}

class Indexing {
public:
    explicit Indexing(const Bank& head) {
        index_.id = head.id;
        index_.title = head.title;
        index_.topics = head.topics;
        index_.questions_written = head.questions_written;
    }

    Entry& add(const item::Item& item) {
        index_.ids += item.id;
        Entry entry;
        entry.number = static_cast<std::uint32_t>(item.number);
        entry.id_end = static_cast<std::uint32_t>(index_.ids.size());
        entry.level = static_cast<std::uint16_t>(item.level);
        entry.kind = static_cast<std::uint16_t>(item.body.index());
        const auto [known, fresh] = tag_lists_.try_emplace(item.tags, static_cast<std::uint32_t>(index_.tag_lists.size()));
        if (fresh)
            index_.tag_lists.push_back(item.tags);
        entry.tags = known->second;
        return index_.entries.emplace_back(entry);
    }

    Index& index() { return index_; }

private:
    Index index_;
    std::map<std::vector<std::string>, std::uint32_t> tag_lists_;
};

std::optional<std::vector<std::string>> read_head(const Index& index, const ReadSpan& read_span) {
    std::vector<std::string> parts;
    auto sum = digest({});
    for (const auto span : index.head) {
        parts.push_back(read_span(span));
        sum = digest(parts.back(), sum);
    }
    return sum == index.head_digest ? std::optional(std::move(parts)) : std::nullopt;
}

} // namespace

std::string_view id_of(const Index& index, std::size_t entry) {
    const auto begin = entry == 0 ? 0 : index.entries[entry - 1].id_end;
    return std::string_view(index.ids).substr(begin, index.entries[entry].id_end - begin);
}

std::vector<std::string> topics_of(const Index& index) {
    std::vector<std::string> topics;
    for (const auto& tags : index.tag_lists)
        topics.push_back(topic_title(index.topics, tags));
    return topics;
}

std::vector<int> matching(const Index& index, const Wish& wish) {
    const auto titles = topics_of(index);
    std::vector<bool> on_topic;
    for (std::size_t i = 0; i < titles.size(); ++i)
        on_topic.push_back(
            wish.topics.empty() || std::ranges::count(wish.topics, titles[i]) > 0 ||
            std::ranges::any_of(index.tag_lists[i], [&](const auto& tag) { return std::ranges::count(wish.topics, tag) > 0; }));
    std::vector<int> found;
    for (int number = 0; const auto& entry : index.entries) {
        if (on_topic[entry.tags] && (!wish.level || entry.level == *wish.level))
            found.push_back(number);
        ++number;
    }
    return found;
}

Indexed read_index(const Outline& outline, const item::FindImage& find_image, const Wanted& wanted) {
    Gathering gathering(outline);
    Indexing indexing(outline.bank);
    auto& index = indexing.index();
    index.as_written = outline.as_written && outline.entries.empty();
    index.head_digest = digest({});
    for (const auto& part : outline.head_parts) {
        index.head.push_back(span_of(outline.lines, part));
        index.head_digest = digest(outline.lines.between(part.first, part.last), index.head_digest);
    }
    Bank kept = outline.bank;
    std::vector<std::size_t> first_rivals; // of those kept
    read_all(outline, find_image, [&](Asked asked) {
        if (!gathering.add(asked))
            return;
        auto& entry = indexing.add(*asked.item);
        entry.first_rival = static_cast<std::uint32_t>(gathering.first_rival());
        if (!asked.lines.empty()) {
            entry.line = static_cast<std::uint32_t>(asked.lines.first);
            entry.span = span_of(outline.lines, asked.lines);
            entry.digest = digest(outline.lines.between(asked.lines.first, asked.lines.last));
        }
        if (wanted && wanted(*asked.item)) {
            first_rivals.push_back(entry.first_rival);
            kept.items.push_back(std::move(*asked.item));
        }
    });
    for (std::size_t i = 0; i < kept.items.size(); ++i)
        gathering.rivals().introduce(kept.items[i], first_rivals[i]);
    index.rivals = gathering.rivals();
    return {std::move(index), std::move(gathering).findings(), std::move(kept)};
}

Index index_of(const Bank& bank) {
    Indexing indexing(bank);
    for (const auto& item : bank.items)
        indexing.add(item);
    return std::move(indexing.index());
}

std::optional<Bank> read_entries(const Index& index, const std::string& file, const std::vector<int>& entries,
                                 const ReadSpan& read_span, const item::FindImage& find_image) {
    const auto head = index.as_written ? read_head(index, read_span) : std::nullopt;
    if (!head)
        return std::nullopt;
    std::string text;
    std::vector<tree::Part> parts; // in a text that holds nothing but these questions
    int lines = 0;
    for (const int number : entries) {
        const auto& entry = index.entries[static_cast<std::size_t>(number)];
        const auto question = read_span(entry.span);
        if (digest(question) != entry.digest)
            return std::nullopt;
        const auto count = static_cast<int>(std::ranges::count(question, '\n')) + 1;
        parts.push_back({lines + 1, lines + count});
        lines += count;
        text += question + '\n';
    }
    const auto some = with_questions(outline_of_head(file, *head), std::move(text), std::move(parts));
    Bank bank = some.bank;
    bank.questions_written = index.questions_written;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto& entry = index.entries[static_cast<std::size_t>(entries[i])];
        auto asked = read_asked(some, i, find_image);
        const int first = asked.lines.first;
        asked = moved(std::move(asked), static_cast<int>(entry.line) - first, static_cast<int>(entry.number));
        if (!asked.item || !asked.proved)
            return std::nullopt; // something beside the file has changed: a picture is gone, say
        index.rivals.introduce(*asked.item, entry.first_rival);
        bank.items.push_back(std::move(*asked.item));
    }
    return bank;
}

} // namespace retake::bank
