// A piece of evidence in full, over the whole page: dragged, zoomed and turned as the pictures of the catalogue are; of
// a PDF one page after the other. That it was viewed stands in its custody before anything is seen: whoever opens this
// has recorded it. Not modal: Esc closes it. Belongs to the page and goes with it.
#pragma once

#include "core/protection/evidence.h"

#include <QThreadPool>
#include <QWidget>

#include <functional>
#include <memory>

class QToolButton;
class QHBoxLayout;

namespace lianming {

class DeepZoom;
class Label;
class Page;
class Progress;

class EvidenceViewer : public QWidget
{
    Q_OBJECT

public:
    EvidenceViewer(Page &page, const Evidence &evidence);
    ~EvidenceViewer() override;

    [[nodiscard]] DeepZoom &picture() const { return *m_picture; }
    void leave();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void addButtons(QHBoxLayout &row);
    void retranslate();
    void read(int number);
    void showFacts();

    Page &m_page;
    Evidence m_evidence;
    QThreadPool m_pool;
    std::shared_ptr<Progress> m_progress;
    int m_number = 1;
    int m_pages = 1;
    DeepZoom *m_picture;
    Label *m_title;
    Label *m_facts;
    Label *m_scale;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QList<std::pair<QToolButton *, std::function<QString()>>> m_buttons;
};

} // namespace lianming
