// One of each part, in the places of the design's picture of parts and their states: for goldens and for the eye.
#pragma once
#include "ui/look.hpp"
#include "ui/shape.hpp"

namespace retake::test {

using namespace retake::ui;

class Gallery {
public:
    static Shapes shapes() {
        Gallery gallery;
        gallery.desk();
        gallery.rows();
        gallery.buttons();
        gallery.timers();
        gallery.stamps();
        gallery.lines();
        gallery.card();
        return std::move(gallery.out_);
    }

private:
    Shapes out_;

    void draw(Shape shape) { out_.push_back(std::move(shape)); }
    void label(const Rect& area, const std::string& text, const Type& type, Ink ink, Side across = Side::start) {
        draw(Label{area, text, type, {ink, 1}, across, Side::centre});
    }
    void box(const Rect& area, float radius, float width, Ink fill, Ink edge) {
        draw(Fill{area, all_round(radius), {fill, 1}});
        draw(Outline{area, all_round(radius), width, {edge, 1}});
    }
    void key(const Rect& area, const std::string& name) {
        box(area, 8, 2, Ink::slip, Ink::ink);
        draw(Fill{{area.x + 1, area.bottom() - 4, area.w - 2, 3}, {0, 0, 6, 6}, {Ink::ink, 1}});
        label({area.x, area.y, area.w, area.h - 3}, name, type::key, Ink::ink, Side::centre);
    }

    void desk() {
        draw(Fill{{0, 0, 1920, 1080}, {}, {Ink::desk, 1}});
        draw(Texture{{0, 0, 1920, 1080}, {}, Cloth::desk_fibre});
        draw(Label{{56, 20, 900, 52}, "Parts and their states", type::d3, {Ink::ink, 1}});
    }

    void row(float y, char letter, Ink fill, Ink edge, float width, float dash) {
        const Rect area{256, y, 480, 80};
        draw(Fill{area, all_round(12), {fill, 1}});
        draw(Pattern{{256, y, 90, 80}, left_round(12), letter, {edge == Ink::hair ? Ink::hair : Ink::ink, 1}});
        box({274, y + 13, 54, 54}, 12, 2.5f, fill, edge == Ink::hair ? Ink::hair : Ink::ink);
        label({274, y + 13, 54, 54}, std::string(1, letter), type::letter, Ink::ink, Side::centre);
        draw(Outline{area, all_round(12), width, {edge, 1}, dash});
        label({375, y, 250, 80}, "$240bn", type::choice, Ink::ink);
        key({670, y + 19, 40, 40}, std::string(1, static_cast<char>('1' + letter - 'A')));
    }

    void rows() {
        label({56, 104, 190, 80}, "rest", type::t5, Ink::ink);
        row(104, 'A', Ink::slip, Ink::ink, 2.5f, 0);
        row(208, 'B', Ink::manila, Ink::ink, 2.5f, 0);
        row(312, 'C', Ink::slip, Ink::ink, 2.5f, 0);
        draw(Outline{Rect{256, 312, 480, 80}.grown(10), all_round(22), 5, {Ink::focus, 1}});
        row(420, 'D', Ink::slip, Ink::hair, 2.5f, 0);
        row(524, 'E', Ink::yolk, Ink::ink, 5, 0);
        row(628, 'F', Ink::green_tint, Ink::green_text, 5, 0);
        row(732, 'G', Ink::red_tint, Ink::red_text, 2.5f, 7.5f);
        row(836, 'H', Ink::slip, Ink::ink, 2.5f, 0);
        draw(Pattern{{256, 940, 220, 80}, all_round(12), 'I', {Ink::ink, 1}});
        draw(Pattern{{500, 940, 220, 80}, all_round(12), 'J', {Ink::ink, 1}});
    }

    void buttons() {
        draw(Fill{{796, 130, 216, 76}, all_round(14), {Ink::ink, 1}});
        label({823, 130, 110, 76}, "Lock in", type::t2.bold(), Ink::on_ink);
        draw(Outline{{940, 149, 46, 40}, all_round(8), 2, {Ink::on_ink, 1}});
        draw(Icon{{951, 157, 24, 24}, "enter", {Ink::on_ink, 1}});
        draw(Outline{{1216, 130, 154, 76}, all_round(14), 2.5f, {Ink::hair, 1}, 7.5f});
        label({1216, 130, 154, 76}, "Lock in", type::t2, Ink::ink2, Side::centre);
        box({796, 400, 490, 66}, 12, 2.5f, Ink::slip, Ink::ink);
        draw(Fill{{938, 402, 192, 62}, {}, {Ink::yolk, 1}});
        draw(Icon{{824, 420, 24, 24}, "sure", {Ink::ink, 1}});
        draw(Icon{{962, 420, 24, 24}, "think", {Ink::on_yolk, 1}});
        draw(Icon{{1152, 420, 24, 24}, "guess", {Ink::ink, 1}});
        label({858, 400, 80, 66}, "Sure", type::t3, Ink::ink);
        label({998, 400, 140, 66}, "Think so", type::t3.bold(), Ink::on_yolk);
        label({1188, 400, 100, 66}, "Guess", type::t3, Ink::ink);
        draw(Fill{{796, 808, 558, 72}, all_round(14), {Ink::shadow, 0.2f}});
        box({796, 800, 558, 72}, 14, 3, Ink::manila, Ink::ink);
        draw(Icon{{820, 818, 36, 36}, "retake", {Ink::ink, 1}});
        label({866, 800, 400, 72}, "Bank reloaded: 48 cards.", type::t4, Ink::ink);
        key({796, 924, 40, 40}, "A");
        key({850, 924, 60, 40}, "Tab");
        key({924, 924, 72, 40}, "PgUp");
        draw(Wordmark{{1040, 910, 308, 104}});
    }

    void timer(Point centre, float share, Ink ink, const std::string& seconds) {
        draw(Disc{centre, 56, 56, 0, {Ink::rule, 1}});
        draw(Ring{centre, 56, 20, 0, share, {ink, 1}});
        draw(Disc{centre, 38, 38, 0, {Ink::desk, 1}});
        draw(Ring{centre, 58, 3, 0, 1, {Ink::ink, 1}});
        draw(Ring{centre, 40, 3, 0, 1, {Ink::ink, 1}});
        label({centre.x - 40, centre.y - 20, 80, 40}, seconds, type::timer, Ink::ink, Side::centre);
    }
    void timers() {
        timer({1478, 190}, 0.62f, Ink::ink, "18");
        timer({1628, 190}, 0.13f, Ink::red, "4");
        timer({1778, 190}, 0, Ink::ink, "");
    }

    void stamps() {
        draw(Stamp{{1512, 328}, "RETAKE", 34, {Ink::red_text, 1}, -3, 1, 0});
        draw(Stamp{{1700, 330}, "GOT IT", 34, {Ink::green_text, 1}, 3, 1, 1});
        draw(Stamp{{1522, 400}, "DUE TODAY", 28, {Ink::red_text, 1}, 2, 1, 2});
        draw(Stamp{{1640, 480}, "RETAKE", 74, {Ink::red, 1}, 8, 1, 3});
    }

    void lines() {
        draw(Polyline{{{1420, 560}, {1500, 620}, {1580, 560}, {1590, 640}}, 6, {Ink::ink, 1}});
        draw(Polyline{{{1640, 560}, {1860, 620}}, 4, {Ink::red, 1}, 8});
        draw(Polygon{{{1640, 640}, {1700, 600}, {1720, 660}}, {Ink::green, 1}});
        draw(Disc{{1800, 600}, 40, 20, 30, {Ink::yolk, 1}});
        draw(Outline{{1740, 640, 120, 40}, top_round(12), 3, {Ink::ink, 1}, 0, true});
        draw(Outline{{1420, 660, 160, 40}, all_round(10), 3, {Ink::ink, 1}, 0, false, 0.6f});
        draw(Outline{{1420, 892, 94, 62}, all_round(10), 3, {Ink::ink, 1}, 9});
    }

    void card() {
        draw(Push{{1700, 840}, 1, 1, -4, 0, 0, 1, std::nullopt});
        draw(Fill{{1560, 748, 300, 190}, all_round(10), {Ink::shadow, 0.2f}});
        draw(Fill{{1560, 736, 300, 190}, all_round(10), {Ink::card, 1}});
        draw(Texture{{1560, 736, 300, 190}, all_round(10), Cloth::card_grain});
        draw(Fill{{1560, 778, 300, 3}, {}, {Ink::red, 1}});
        for (int i = 0; i < 3; ++i)
            draw(Fill{{1560, 815 + 30 * static_cast<float>(i), 300, 2}, {}, {Ink::rule, 1}});
        draw(Outline{{1560, 736, 300, 190}, all_round(10), 3, {Ink::ink, 1}});
        draw(Label{
            {1580, 786, 260, 60}, "About how much did trade reach?", type::t5, {Ink::ink, 1}, Side::start, Side::start, true});
        draw(Pop{});
        draw(Push{{1700, 1000}, 1, 1, 0, 0, 0, 0.5f, Rect{1560, 960, 200, 70}});
        draw(Fill{{1540, 970, 300, 90}, all_round(14), {Ink::yolk, 1}});
        draw(Label{{1580, 970, 300, 60}, "Clipped, half as strong", type::t4, {Ink::ink, 1}, Side::start, Side::centre});
        draw(Pop{});
    }
};

} // namespace retake::test
