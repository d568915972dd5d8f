// The product's own icons (resources/icons, 20-pixel grid, one colour) painted in a token's colour. The colour is
// looked up whenever an icon is painted, so a change of theme needs no new icons.
#pragma once

#include "ui/shell/tokens.h"

#include <QIcon>
#include <QPixmap>

namespace lianming {

/// The icon of that name ("plus"); an unknown name is a defect and paints nothing.
[[nodiscard]] QIcon icon(const QString &name, Token token = Token::Ink2);
/// The same as a picture, `size` logical pixels square.
[[nodiscard]] QPixmap iconPixmap(const QString &name, Token token, int size, qreal devicePixelRatio);

} // namespace lianming
