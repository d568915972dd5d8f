// What a model says about a cell beyond its text, for the delegate that paints it.
#pragma once

#include <Qt>

namespace lianming {

enum RecordRole {
    IdRole = Qt::UserRole + 1, ///< qint64: the record of the row
    SortRole,                  ///< what the column sorts by
    ToneRole,                  ///< int(Tone): the text is a status and is painted as a pill
    UnitRole,                  ///< QString: the text is an amount, this its currency, in quiet letters behind it
    SubtitleRole,              ///< QString: a secondary fact behind the text, or under it in a tall row
    PictureRole,     ///< QPixmap or QImage: a thumbnail before the text; an invalid one leaves its place empty
    InkRole,         ///< int(Token): colour of the text when it is not Ink
    PlaceholderRole, ///< bool: the row has not arrived yet
};

} // namespace lianming
