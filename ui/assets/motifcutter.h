// Cuts a motif out of a work's picture: the picture with a rectangle at the left, what the motif is called at the
// right. The motif becomes an asset of its own, with its picture and the work's credit.
#pragma once

#include "core/assets/assetservice.h"
#include "core/assets/motif.h"

#include <QWidget>

class QLineEdit;

namespace lianming {

class CodePicker;
class FormPanel;
class Label;
class Page;
class RegionField;
class TermSource;

class MotifCutter : public QWidget
{
    Q_OBJECT

public:
    MotifCutter(Page &page, const Asset &work, QWidget *parent = nullptr);

    [[nodiscard]] MotifDraft draft() const;
    [[nodiscard]] RegionField &region() const { return *m_region; }

Q_SIGNALS:
    void closed();
    /// The motif is stored.
    void cut(qint64 id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void loadPicture();
    void showSize();
    void retranslate();

    Page &m_page;
    Asset m_work;
    QSize m_size; ///< of the whole picture
    Label *m_title;
    Label *m_part;
    RegionField *m_region;
    FormPanel *m_form;
    QLineEdit *m_titleZh;
    QLineEdit *m_titleEn;
    QLineEdit *m_number;
    TermSource *m_terms;
    CodePicker *m_picker;
};

} // namespace lianming
