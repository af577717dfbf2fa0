;; The least value of every permutation over all shingles: ((h * a + b) mod 2^64) mod (2^61 - 1).
;; Memory from 0: count factors a, then count summands b, then count results, then the shingles, each 8 bytes.
(module
  (memory (export "memory") 1)
  (func (export "permute") (param $count i32) (param $shingles i32) (param $mask i64)
    (local $at i32) (local $from i32) (local $to i32) (local $end i32)
    (local $a i64) (local $b i64) (local $least i64) (local $value i64)
    (local.set $end (i32.shl (local.get $count) (i32.const 3)))
    (local.set $from (i32.mul (local.get $end) (i32.const 3)))
    (local.set $to (i32.add (local.get $from) (i32.shl (local.get $shingles) (i32.const 3))))
    (block $done
      (loop $permutation
        (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $a (i64.load (local.get $at)))
        (local.set $b (i64.load (i32.add (local.get $at) (local.get $end))))
        (local.set $least (i64.const 0x1fffffffffffffff))
        (local.set $from (i32.mul (local.get $end) (i32.const 3)))
        (block $last
          (loop $shingle
            (br_if $last (i32.ge_u (local.get $from) (local.get $to)))
            (local.set $value
              (i64.add (i64.mul (i64.load (local.get $from)) (local.get $a)) (local.get $b)))
            (local.set $value
              (i64.add
                (i64.and (local.get $value) (i64.const 0x1fffffffffffffff))
                (i64.shr_u (local.get $value) (i64.const 61))))
            (local.set $value
              (select
                (i64.sub (local.get $value) (i64.const 0x1fffffffffffffff))
                (local.get $value)
                (i64.ge_u (local.get $value) (i64.const 0x1fffffffffffffff))))
            (local.set $value (i64.and (local.get $value) (local.get $mask)))
            (local.set $least
              (select
                (local.get $value)
                (local.get $least)
                (i64.lt_u (local.get $value) (local.get $least))))
            (local.set $from (i32.add (local.get $from) (i32.const 8)))
            (br $shingle)))
        (i64.store
          (i32.add (local.get $at) (i32.shl (local.get $end) (i32.const 1)))
          (local.get $least))
        (local.set $at (i32.add (local.get $at) (i32.const 8)))
        (br $permutation)))))
