// Reads a bank: its head, then question by question, so that one bad question costs one question.
#include "bank/bank.hpp"
#include "bank/head.hpp"
#include "bank/proof.hpp"
#include "bank/question.hpp"
#include "base/utf8.hpp"
#include "tree/block.hpp"
#include "tree/fields.hpp"
#include <algorithm>
#include <set>
#include <tuple>

namespace retake::bank {
namespace {

constexpr std::size_t file_bytes_max = 64U * 1024 * 1024;
constexpr std::size_t question_bytes_max = 256U * 1024;
constexpr std::size_t head_bytes_max = 4U * 1024 * 1024;
constexpr std::size_t name_characters_max = 60;

std::string stem_of_file(const std::string& file) {
    const auto slash = file.find_last_of('/');
    const auto name = slash == std::string::npos ? file : file.substr(slash + 1);
    const auto dot = name.find('.');
    return dot == 0 || dot == std::string::npos ? name : name.substr(0, dot);
}

class Reader {
public:
    Reader(const std::string& file, const std::string& text, const item::FindImage& find_image)
        : file_(file), text_(text), find_image_(find_image) {
        bank_.place = {file, 1, 1};
        bank_.id = bank_.title = stem_of_file(file);
    }

    Checked<Bank> read() {
        if (text_.size() > file_bytes_max)
            complain(1, "file-too-large", "the file is larger than 64 MB", "split it into several banks");
        else
            read_text();
        if (bank_.language.empty())
            bank_.language = "en";
        sort_by_place(found_);
        drop_repetitions();
        for (auto& finding : found_)
            if (finding.excerpt.empty())
                finding.excerpt = lines_.line(finding.place.line);
        return {std::move(bank_), std::move(found_)};
    }

private:
    void read_text() {
        auto lines = tree::read_lines(file_, text_);
        take(std::move(lines.found), {});
        lines_ = std::move(lines.value);
        words_ = question_vocabulary();
        words_.anchored = tree::anchors_of(lines_);
        auto split = tree::split_bank(file_, lines_, openers());
        take(std::move(split.found), {});
        read_head_parts(split.value.head);
        for (std::size_t i = 0; i < split.value.questions.size(); ++i)
            read_part(split.value.questions[i], split.value.dashless[i]);
        if (split.value.brackets > 0)
            read_bracketed(split.value.brackets);
        finish();
    }

    void complain(int line, std::string rule, std::string message, std::string help, std::string question = {}) {
        Diagnostic finding{Severity::error, {file_, line, 1}, std::move(rule), std::move(message), std::move(help)};
        finding.question = std::move(question);
        const auto text = lines_.line(line);
        const auto at = std::min(text.find_first_not_of(' '), text.size());
        finding.place.column = static_cast<int>(at) + 1;
        finding.width = std::max(1, tree::characters(text.substr(at)));
        found_.push_back(std::move(finding));
    }

    void take(Diagnostics found, const std::string& question) {
        for (auto& finding : found) {
            if (finding.question.empty())
                finding.question = question;
            found_.push_back(std::move(finding));
        }
    }

    std::size_t bytes_of(const tree::Part& part) const {
        const auto first = lines_.line(part.first), last = lines_.line(part.last);
        return static_cast<std::size_t>(last.data() + last.size() - first.data());
    }

    // What stands before and after the questions is one head.
    void read_head_parts(const std::vector<tree::Part>& parts) {
        auto words = head_vocabulary();
        words.anchored = words_.anchored;
        tree::Node head;
        tree::Map all;
        head.place = {file_, 1, 1};
        for (const auto& part : parts) {
            if (bytes_of(part) > head_bytes_max) {
                complain(part.first, "head-too-long", "the head of the bank is longer than 4 MB",
                         "move its notes into a text file");
                continue;
            }
            auto read = tree::read_block(file_, lines_, part.first, part.last, words);
            take(std::move(read.found), {});
            if (const auto* map = read.value.map()) {
                all.keys.insert(all.keys.end(), map->keys.begin(), map->keys.end());
                all.values.insert(all.values.end(), map->values.begin(), map->values.end());
            }
        }
        head.value = std::move(all);
        inherited_ = read_head(head, bank_, found_);
        if (bank_.title.empty())
            bank_.title = stem_of_file(file_);
        if (bank_.id.empty())
            bank_.id = stem_of_file(file_);
    }

    std::string name_of(const std::string& stem) const { return question_name(bank_.questions_written, stem); }

    // A stem for the findings about a question whose lines could not be read.
    std::string stem_in(const tree::Part& part) const {
        for (int number = part.first; number <= part.last; ++number) {
            std::string_view line = lines_.line(number);
            line.remove_prefix(std::min(line.find_first_not_of(" -"), line.size()));
            for (const std::string_view key : {"q: ", "fill: ", "question: "})
                if (line.starts_with(key) && utf8::valid(line))
                    return std::string(line.substr(key.size()));
        }
        return {};
    }

    void read_part(const tree::Part& part, bool dashless) {
        ++bank_.questions_written;
        if (bytes_of(part) > question_bytes_max) {
            complain(part.first, "question-too-long", "this question is longer than 256 KB", "shorten it, or split it",
                     name_of({}));
            return;
        }
        if (dashless) {
            complain(part.first, "missing-dash", "a question begins here without its dash", "write `- ` before its first key",
                     name_of(stem_in(part)));
            return;
        }
        auto read = tree::read_entry(file_, lines_, part.first, part.last, words_);
        const bool lost = has_errors(read.found);
        const auto stem = stem_of(read.value);
        const auto name = name_of(stem.empty() ? stem_in(part) : stem);
        take(std::move(read.found), name);
        if (!lost)
            read_question(std::move(read.value), name);
    }

    void read_bracketed(int line) {
        const auto read = tree::read_brackets(file_, lines_, line);
        const bool lost = has_errors(read.found);
        take(read.found, {});
        if (lost)
            return;
        const auto* questions = &read.value;
        if (read.value.map()) {
            tree::Fields fields(read.value, found_);
            inherited_ = read_head(read.value, bank_, found_);
            questions = fields.node("questions");
        }
        if (!questions || !questions->list())
            return;
        for (const auto& question : *questions->list()) {
            ++bank_.questions_written;
            read_question(question, name_of(stem_of(question)));
        }
    }

    void read_question(tree::Node written, const std::string& name) {
        Diagnostics found;
        if (!written.map()) {
            tree::Fields(written, found)
                .complain_at(written, "not-a-question", "this is no question: a question is made of keys",
                             "write `- q: …`, and below it `answer: …`");
            return take(std::move(found), name);
        }
        tree::Node question = with_inherited(with_house_keys(std::move(written), found), inherited_);
        leave_out_sound(question, found);
        if (has_errors(found))
            return take(std::move(found), name);
        auto item = item::read_item(question, {bank_.language, find_image_}, found);
        if (item)
            std::erase_if(found, [&](const Diagnostic& d) {
                return d.severity != Severity::error && std::ranges::find(item->allow, d.rule) != item->allow.end();
            });
        if (item)
            item->number = bank_.questions_written;
        drop_consequences(found);
        const bool lost = !item || has_errors(found);
        take(std::move(found), name);
        if (!lost)
            asked_.push_back({std::move(*item), std::move(question), name});
    }

    // A misspelt `answer` is one fault: that there is no `answer` follows from it.
    static void drop_consequences(Diagnostics& found) {
        const auto misspelt = [&](const std::string& key) {
            return std::ranges::any_of(found,
                                       [&](const Diagnostic& d) { return d.rule == "unknown-key" && d.help.ends_with(key); });
        };
        const auto any_misspelt = [&](std::initializer_list<const char*> keys) { return std::ranges::any_of(keys, misspelt); };
        const bool no_key = any_misspelt({"`answer`", "`choices`", "`fill`", "`order`", "`match`", "`sort`", "`spot`"});
        const bool no_stem = any_misspelt({"`q`", "`fill`"});
        std::erase_if(found, [&](const Diagnostic& d) {
            return (no_key && d.rule == "missing-answer") || (no_stem && d.rule == "missing-question");
        });
    }

    void finish() {
        if (bank_.questions_written == 0 && !has_errors(found_))
            complain(1, "no-questions", "this file holds no questions", "write `questions:`, and below it `- q: …`");
        drop_repeated(asked_, found_);
        introduce_rivals(asked_);
        for (auto& asked : asked_) {
            if (!proves_itself(asked, found_))
                continue;
            Diagnostics found;
            check_passage(asked, bank_.notes, found);
            const auto& allow = asked.item.allow;
            std::erase_if(found, [&](const Diagnostic& d) { return std::ranges::find(allow, d.rule) != allow.end(); });
            take(std::move(found), asked.name);
            bank_.items.push_back(std::move(asked.item));
        }
    }

    // A key of the head is read with every question that inherits it: one fault, one finding.
    void drop_repetitions() {
        std::set<std::tuple<int, int, std::string, std::string>> seen;
        std::erase_if(found_,
                      [&](const Diagnostic& d) { return !seen.emplace(d.place.line, d.place.column, d.rule, d.message).second; });
    }

    const std::string& file_;
    const std::string& text_;
    const item::FindImage& find_image_;
    Bank bank_;
    Diagnostics found_;
    tree::Lines lines_;
    tree::Vocabulary words_;
    Inherited inherited_;
    std::vector<Asked> asked_;
};

std::string with_capital(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    std::ranges::replace(text, '-', ' ');
    return text;
}

std::string paragraph_of(const std::vector<Section>& sections, const item::Passage& passage) {
    const auto section = std::ranges::find(sections, passage.section, &Section::heading);
    if (section == sections.end())
        return {};
    const auto count = static_cast<int>(section->paragraphs.size());
    if (passage.paragraph >= 1)
        return passage.paragraph <= count ? section->paragraphs[static_cast<std::size_t>(passage.paragraph) - 1] : std::string();
    std::string whole;
    for (const auto& paragraph : section->paragraphs)
        whole += (whole.empty() ? "" : "\n\n") + paragraph;
    return whole;
}

} // namespace

std::string question_name(int number, const std::string& stem) {
    const auto name = std::to_string(number);
    const auto line = stem.substr(0, stem.find('\n'));
    if (line.empty())
        return name;
    const bool long_one = utf8::length(line) > name_characters_max;
    return name + ", \"" + std::string(utf8::substring(line, 0, name_characters_max)) + (long_one ? "…" : "") + "\"";
}

Checked<Bank> read_bank(const std::string& file, const std::string& text, const item::FindImage& find_image) {
    return Reader(file, text, find_image).read();
}

std::string topic_title(const Bank& bank, const item::Item& item) {
    if (item.tags.empty())
        return {};
    const auto title = bank.topics.find(item.tags.front());
    return title != bank.topics.end() ? title->second : with_capital(item.tags.front());
}

std::string passage_text(const Bank& bank, const item::Item& item) {
    if (!item.passage)
        return {};
    const auto own = paragraph_of(bank.passages, *item.passage);
    return own.empty() ? paragraph_of(bank.notes, *item.passage) : own;
}

} // namespace retake::bank
