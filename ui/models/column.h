// A column, declared in one place: what it is called, what it says, what it sorts by, how it stands.
#pragma once

#include "ui/models/roles.h"
#include "ui/widgets/tone.h"

#include <QString>
#include <QVariant>

#include <functional>

namespace lianming {

template<class Row>
struct Column {
    QString id;                     ///< "title": stable, remembers width and place
    std::function<QString()> title; ///< asked again when the language changes
    std::function<QString(const Row &)> text;
    std::function<QVariant(const Row &)> sortKey =
        {}; ///< number, date or text; empty: the text, collated. For amounts: minor units.
    Qt::Alignment alignment = Qt::AlignLeft;
    std::function<QVariant(const Row &, int role)> paint = {}; ///< further RecordRoles and Qt roles; may be empty
    int width = 140;                                           ///< pixels at first
};

/// `paint` for a status column.
template<class Row>
auto paintTone(std::function<Tone(const Row &)> tone)
{
    return [tone = std::move(tone)](const Row &row, int role) {
        return role == ToneRole ? QVariant(int(tone(row))) : QVariant();
    };
}
/// `paint` for an amount column.
template<class Row>
auto paintUnit(std::function<QString(const Row &)> currency)
{
    return [currency = std::move(currency)](const Row &row, int role) {
        return role == UnitRole ? QVariant(currency(row)) : QVariant();
    };
}
/// `paint` for a title with a secondary fact.
template<class Row>
auto paintSubtitle(std::function<QString(const Row &)> subtitle)
{
    return [subtitle = std::move(subtitle)](const Row &row, int role) {
        return role == SubtitleRole ? QVariant(subtitle(row)) : QVariant();
    };
}

} // namespace lianming
