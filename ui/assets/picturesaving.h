// Taking an asset's picture out: saved as a file in a size, a format and with a watermark as the person chooses in the
// form at the right, or copied to the clipboard. Who may not export has only what is marked and fits a screen
// (core/imaging/pictureexport.h).
#pragma once

#include "core/base/id.h"
#include "core/imaging/pictureworker.h"
#include "ui/widgets/formpanel.h"

class QCheckBox;
class QLineEdit;

namespace lianming {

struct Asset;
class Page;

class PictureSaveForm : public FormPanel
{
    Q_OBJECT

public:
    /// What the form begins with.
    struct Choices {
        QString code;      ///< the asset's
        QString watermark; ///< the words that its pictures are marked with
        bool mayHaveOriginal = false;
    };

    explicit PictureSaveForm(const Choices &choices, QWidget *parent = nullptr);

    [[nodiscard]] PictureExport value() const;
    [[nodiscard]] bool isDirty() const override { return false; }

private:
    void followWatermark();
    [[nodiscard]] QHash<QString, QString> problems() const;

    ChoiceField *m_size;
    ChoiceField *m_format;
    QCheckBox *m_isMarked;
    QLineEdit *m_watermark;
};

/// Opens the form on the page for one of the asset's pictures (`sha256`; empty: its own), asks where to, writes, tells
/// when it is there and shows the asset again.
void savePicture(Page &page, Id<Asset> asset, const QString &sha256 = {});
/// Puts the picture into the clipboard, as large as a screen.
void copyPicture(Page &page, Id<Asset> asset, const QString &sha256 = {});

} // namespace lianming
