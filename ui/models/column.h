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
    QString id;                                   ///< "title": stable, remembers width and place
    std::function<QString()> title;               ///< asked again when the language changes
    std::function<QString(const Row &)> text;     ///< what stands in the cell
    std::function<QVariant(const Row &)> sortKey; ///< number (amounts: minor units), date or text; empty: the text
    Qt::Alignment alignment;
    std::function<QVariant(const Row &, int role)> paint; ///< further RecordRoles and Qt roles; may be empty
    int width;                                            ///< pixels at first

    // A constructor rather than default member initializers: those of a template stop GCC 12 (internal error).
    Column(QString columnId, std::function<QString()> titleText, std::function<QString(const Row &)> cellText,
           std::function<QVariant(const Row &)> key = nullptr, Qt::Alignment where = Qt::AlignLeft,
           std::function<QVariant(const Row &, int)> further = nullptr, int firstWidth = 140)
        : id(std::move(columnId)), title(std::move(titleText)), text(std::move(cellText)), sortKey(std::move(key)),
          alignment(where), paint(std::move(further)), width(firstWidth)
    {
    }
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
