// Where everything begins: a large field to drop a picture, a folder or a sheet of listings on, with buttons for those
// who rather choose; below it, what is known of the listing and how far the index is.
#pragma once

#include "core/imaging/copysearch.h"
#include "ui/widgets/label.h"

#include <QFrame>

class QPushButton;

namespace lianming {

class ActionRegistry;
class LinkButton;

class DropArea : public QWidget
{
    Q_OBJECT

public:
    /// `actions`: what the person at work may do; outlives it.
    explicit DropArea(const ActionRegistry &actions, QWidget *parent = nullptr);

    void setIndex(const std::optional<CopyIndexState> &state, bool isBusy);
    /// What is said of the listing, in one line; empty: nothing.
    void setKnown(const QString &words);
    /// A picture is being searched for.
    void setBusy(const QString &words);
    void retranslate();

Q_SIGNALS:
    void pictureWanted();
    void folderWanted();
    void sheetWanted();
    void describeWanted();
    void indexWanted();

private:
    void showIndex();

    const ActionRegistry &m_actions;
    std::optional<CopyIndexState> m_index;
    bool m_isIndexing = false;
    QString m_known;
    QString m_busy;

    QFrame *m_field;
    Label *m_title;
    Label *m_sentence;
    QPushButton *m_picture;
    QPushButton *m_folder;
    QPushButton *m_sheet;
    Label *m_knownWords;
    LinkButton *m_describe;
    Label *m_indexWords;
    QPushButton *m_indexButton;
};

} // namespace lianming
