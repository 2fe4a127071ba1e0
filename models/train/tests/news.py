"""Invented news to try the pipelines with: ten articles and three questions on each."""

from __future__ import annotations

from typing import Any

from reader.articles import Article
from reader.examples import Example, of_question

_ARTICLES = (
    (
        "Thông xe cầu Vàm Đông",
        "Sáng 12/3, cầu Vàm Đông được thông xe. Cầu dài 320 m, rộng 12 m. "
        "Ông Lê Văn Bình nói dân hai xã rất vui.",
        ("Cầu Vàm Đông dài bao nhiêu?", "320 m"),
        ("Ai nói về niềm vui của dân hai xã?", "Lê Văn Bình"),
        "Cầu Vàm Đông tốn bao nhiêu tiền?",
    ),
    (
        "Mưa lớn ở huyện An Hòa",
        "Đêm qua, mưa lớn làm ngập 45 căn nhà ở huyện An Hòa. Không có ai bị thương. "
        "Nước rút vào trưa nay.",
        ("Bao nhiêu nhà ở An Hòa bị ngập?", "45 căn nhà"),
        ("Khi nào nước ở An Hòa rút?", "trưa nay"),
        "Mưa ở An Hòa làm mấy người chết?",
    ),
    (
        "Trường Tân Lập nhận thư viện mới",
        "Trường Tân Lập nhận thư viện có 2.000 cuốn sách. "
        "Thư viện do hội cựu học sinh tặng. Học sinh được mượn sách mỗi ngày.",
        ("Thư viện trường Tân Lập có mấy cuốn sách?", "2.000 cuốn sách"),
        ("Ai tặng thư viện cho trường Tân Lập?", "hội cựu học sinh"),
        "Hiệu trưởng trường Tân Lập tên gì?",
    ),
    (
        "Giá lúa Bình Sơn tăng",
        "Giá lúa ở Bình Sơn tăng lên 7.200 đồng một ký. Nguyên nhân là hạn kéo dài. "
        "Nông dân gặt sớm hơn mọi năm.",
        ("Lúa Bình Sơn giá bao nhiêu?", "7.200 đồng một ký"),
        ("Vì sao lúa Bình Sơn lên giá?", "hạn kéo dài"),
        "Vì sao giá lúa Bình Sơn giảm?",
    ),
    (
        "Chợ nổi Long Phú dời chỗ",
        "Chợ nổi Long Phú dời sang nhánh sông khác từ tháng 5. Khoảng 60 ghe sẽ đến đó. "
        "Chỗ cũ làm bến tàu.",
        ("Bao nhiêu ghe dời theo chợ nổi Long Phú?", "60 ghe"),
        ("Chỗ cũ của chợ nổi Long Phú làm gì?", "bến tàu"),
        "Chợ nổi Long Phú lập năm nào?",
    ),
    (
        "Đội Sao Mai thắng trận đầu",
        "Đội Sao Mai thắng đội Hải Vân 3-1 tối thứ bảy. Trần Nam ghi hai bàn. "
        "Trận sau diễn ra ở sân Hồ Tây.",
        ("Ai ghi hai bàn cho đội Sao Mai?", "Trần Nam"),
        ("Trận sau của Sao Mai ở đâu?", "sân Hồ Tây"),
        "Đội Hải Vân thắng Sao Mai mấy bàn?",
    ),
    (
        "Bệnh viện Đông Giang có máy mới",
        "Bệnh viện Đông Giang mua máy chụp phổi trị giá 9 tỷ đồng. Máy chạy từ thứ hai. "
        "Bác sĩ Phạm Thu phụ trách máy.",
        ("Máy chụp phổi ở Đông Giang giá bao nhiêu?", "9 tỷ đồng"),
        ("Ai phụ trách máy ở bệnh viện Đông Giang?", "Phạm Thu"),
        "Bệnh viện Đông Giang có bao nhiêu giường?",
    ),
    (
        "Tàu Hòa Bình về bến muộn",
        "Tàu Hòa Bình về bến muộn 4 giờ vì sóng lớn. Trên tàu có 86 khách. Mọi người đều khỏe.",
        ("Tàu Hòa Bình muộn mấy giờ?", "4 giờ"),
        ("Tàu Hòa Bình chở bao nhiêu khách?", "86 khách"),
        "Tàu Hòa Bình chìm ở đâu?",
    ),
    (
        "Làng gốm Kim Lan mở lớp",
        "Làng gốm Kim Lan mở lớp cho 25 bạn trẻ. Lớp học trong ba tháng. Cô Đỗ Hạnh dạy vẽ men.",
        ("Lớp gốm Kim Lan có bao nhiêu bạn trẻ?", "25 bạn trẻ"),
        ("Lớp gốm Kim Lan kéo dài bao lâu?", "ba tháng"),
        "Học phí lớp gốm Kim Lan là bao nhiêu?",
    ),
    (
        "Xã Phú Lâm trồng rừng",
        "Xã Phú Lâm trồng 1.500 cây keo trên đồi Cao. Việc trồng do đoàn viên làm. "
        "Cây giống lấy từ vườn ươm huyện.",
        ("Xã Phú Lâm trồng bao nhiêu cây keo?", "1.500 cây keo"),
        ("Cây giống ở Phú Lâm lấy từ đâu?", "vườn ươm huyện"),
        "Ai chặt rừng ở xã Phú Lâm?",
    ),
)

ARTICLES = {
    f"t{number}": Article(title, text) for number, (title, text, *_) in enumerate(_ARTICLES)
}
"""The articles, by id."""


def _fields() -> list[dict[str, Any]]:
    fields: list[dict[str, Any]] = []
    for number, (_, text, *answered, unanswered) in enumerate(_ARTICLES):
        article = f"t{number}"
        for question, answer in answered:
            at = text.index(answer)
            fields.append({"article": article, "question": question, "answer": answer, "at": at})
        fields.append({"article": article, "question": unanswered, "none": True, "kind": "missing"})
    return fields


QUESTIONS = _fields()
"""Thirty questions, as a file has them."""


def examples() -> list[Example]:
    """Returns the questions as examples."""
    made = (of_question("new", fields, ARTICLES[fields["article"]]) for fields in QUESTIONS)
    return [example for example in made if example is not None]


def texts() -> list[str]:
    """Returns all that is written here."""
    written = [text for article in ARTICLES.values() for text in (article.title, article.text)]
    return written + [fields["question"] for fields in QUESTIONS]
